// What htmx does not do. Every page works without this file.

const answerOf = (scope, name) => {
	const inputs = [...scope.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
	const checked = inputs.find((input) => input.checked);
	if (inputs[0]?.type === "checkbox") {
		return String(Boolean(checked));
	}
	return (inputs[0]?.type === "radio" ? checked : inputs[0])?.value ?? "";
};

const hideFields = (form) => {
	for (const field of form.querySelectorAll("[data-hide-field]")) {
		const { hideField, hideValue, hideWhen } = field.dataset;
		if (form.querySelector(`[name="${CSS.escape(hideField)}"]`)) {
			field.hidden = (answerOf(form, hideField) === hideValue) === (hideWhen === "equal");
		}
	}
};

// The page goes blank at once, and another one takes its place: "back" does not lead here.
const exit = document.querySelector("[data-exit]");
let shifts = [];

const leaveFast = (event) => {
	event.preventDefault();
	document.documentElement.hidden = true;
	document.title = "";
	location.replace(exit.href);
};

exit.addEventListener("click", leaveFast);

document.addEventListener("keyup", (event) => {
	shifts = event.key === "Shift" ? [...shifts.slice(-2), event.timeStamp] : [];
	if (shifts.length === 3 && shifts[2] - shifts[0] < 5000) {
		leaveFast(event);
	}
});

addEventListener("pageshow", () => {
	document.documentElement.hidden = false;
});

// The server tells times in the reader's zone once it knows it; the first page is told here. A zone they chose comes first.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const tellTimes = () => {
	const format = new Intl.DateTimeFormat(document.documentElement.lang, {
		day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
		timeZone: document.documentElement.dataset.zone || zone,
	});
	for (const time of document.querySelectorAll("time[datetime]")) {
		time.textContent = format.format(new Date(time.dateTime));
	}
};

if (!document.cookie.split("; ").includes(`zone=${zone}`)) {
	document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;
	tellTimes();
}

document.addEventListener("input", (event) => event.target.form && hideFields(event.target.form));

// The start of a sentence that the coach offers comes in where the author writes: a new
// sentence behind the one that the cursor stands in. Nothing that was typed is replaced.
const beginSentence = (text, start) => {
	const { value, selectionEnd } = text;
	const ended = /(^|[.!?\u2026]["'\u201d\u2019)]*\s*|\n\s*)$/;
	const rest = value.slice(selectionEnd).search(/[.!?\u2026]["'\u201d\u2019)]*(\s|$)|\n|$/);
	const end = ended.test(value.slice(0, selectionEnd)) ? selectionEnd : selectionEnd + rest;
	const before = value.slice(0, end + (/^[.!?\u2026]["'\u201d\u2019)]*/.exec(value.slice(end))?.[0].length ?? 0));
	const between = !before.trim() || /\s$/.test(before) && ended.test(before) ? "" : ended.test(before) ? " " : ". ";
	const from = between === ". " ? before.trimEnd().length : before.length;
	text.setRangeText(between + start, from, before.length, "end");
	if (value.slice(before.length).trim()) {
		const cursor = text.selectionEnd;
		text.setRangeText("\n", cursor, cursor + /^[^\S\n]*\n?/.exec(text.value.slice(cursor))[0].length);
		text.setSelectionRange(cursor, cursor);
	}
};

document.addEventListener("click", ({ target }) => {
	const { start, taken } = target.dataset;
	if (start) {
		const field = target.closest(".field");
		const text = field.querySelector("textarea, input[type=text]");
		text.focus();
		beginSentence(text, start);
		field.insertAdjacentHTML("beforeend", '<input type="hidden" name="-taken">');
		field.lastElementChild.value = taken;
		target.closest("li").remove();
		text.dispatchEvent(new Event("input", { bubbles: true }));
	}
});

document.addEventListener("htmx:beforeRequest", (event) => {
	if (document.hidden && event.detail.requestConfig.verb === "get") {
		event.preventDefault();
	}
});

document.addEventListener("htmx:beforeSwap", (event) => {
	const { xhr, pathInfo, target } = event.detail;
	if (!xhr.responseURL.endsWith(pathInfo.finalRequestPath)) {
		event.detail.shouldSwap = false;
		target.dataset.unsaved ? target.textContent = target.dataset.unsaved : location.reload();
	}
});

// One sentence of what changed by itself; to read out all of it would be too much.
document.addEventListener("htmx:afterSwap", ({ target }) => {
	const told = target.id === "live" && document.querySelector("#told");
	if (told) {
		told.textContent = [...target.querySelectorAll(".now h2, .now .state")].map((each) => each.textContent).join(". ");
	}
});

for (const trouble of ["htmx:responseError", "htmx:sendError"]) {
	document.addEventListener(trouble, ({ target }) => {
		if (target.dataset.unsaved) {
			target.textContent = target.dataset.unsaved;
		}
	});
}

// Three quiet minutes: a bar that fills, or hardly moves for whom moving things disturb, and words at the end.
const quiet = document.querySelector("[data-quiet]");
if (quiet) {
	const [button, bar, words] = quiet.children;
	const often = matchMedia("(prefers-reduced-motion: reduce)").matches ? 60000 : 1000;
	quiet.hidden = false;
	button.addEventListener("click", () => {
		const began = Date.now();
		button.hidden = !(bar.hidden = false);
		words.textContent = words.dataset.running;
		const going = setInterval(() => {
			bar.value = (Date.now() - began) / 1000;
			if (bar.value >= bar.max) {
				clearInterval(going);
				words.textContent = words.dataset.over;
			}
		}, often);
	});
}

document.querySelectorAll("form").forEach(hideFields);
document.querySelector("[data-focus]")?.focus();
