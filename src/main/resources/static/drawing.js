// Draws a process of a case and marks on it what the tables of the page say. Without this file, and for
// a process that nobody drew, the tables say it all.

const section = document.querySelector("[data-drawings]");
const place = section.querySelector(".drawing");
const which = section.querySelector("select");
let viewer;

const mark = (table) => {
	const canvas = viewer.get("canvas");
	const elements = viewer.get("elementRegistry");
	const overlays = viewer.get("overlays");
	const passed = new Set(table.dataset.passed.split(" "));
	overlays.clear();
	elements.forEach((element) => {
		const { source, target } = element.businessObject.sourceRef
			? { source: element.businessObject.sourceRef.id, target: element.businessObject.targetRef.id } : {};
		if (passed.has(element.id) || passed.has(source) && passed.has(target)) {
			canvas.addMarker(element.id, "passed");
		}
		canvas.removeMarker(element.id, "here");
	});
	for (const row of table.querySelectorAll("[data-element]")) {
		const { element, times, here } = row.dataset;
		if (elements.get(element)) {
			const badge = document.createElement("span");
			badge.className = here === "true" ? "badge-here" : "badge-times";
			badge.textContent = `${times}× · ${row.lastElementChild.textContent}`;
			overlays.add(element, { position: { bottom: 10, left: 4 }, html: badge });
			if (here === "true") {
				canvas.addMarker(element, "here");
			}
			if (row.dataset.heat) {
				canvas.addMarker(element, `heat-${row.dataset.heat}`);
			}
		}
	}
};

const table = () => document.querySelector(`[data-course="${CSS.escape(which?.value
	?? document.querySelector("[data-course]").dataset.course)}"]`);

const draw = async () => {
	const answer = await fetch(section.dataset.address + table().dataset.course);
	if (!answer.ok) {
		return;
	}
	section.hidden = false;
	viewer?.destroy();
	viewer = new BpmnJS({ container: place });
	try {
		await viewer.importXML(await answer.text());
	} catch {
		section.hidden = true;
		return;
	}
	place.querySelector("svg").setAttribute("aria-hidden", "true");
	viewer.get("canvas").zoom("fit-viewport", "auto");
	mark(table());
	section.dataset.drawn = table().dataset.course;
};

if (document.querySelector("[data-course]")) {
	which?.addEventListener("change", draw);
	document.addEventListener("htmx:afterSwap", () => viewer && mark(table()));
	draw();
}
