// Passkeys need a script; the page works without one, by password and code.

const csrf = () => document.querySelector('input[name="_csrf"]').value;

const post = async (path, body) => {
	const answer = await fetch(path, {
		method: "POST",
		headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrf() },
		body,
	});
	if (!answer.ok) {
		throw new Error(String(answer.status));
	}
	return answer;
};

const ways = {
	make: async (path) => {
		const options = await (await post(`${path}/options`, "{}")).json();
		const key = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
		await post(path, JSON.stringify(key));
		location.reload();
	},
	enter: async (path) => {
		const options = await (await post(`${path}/options`, "{}")).json();
		const key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
		const { to } = await (await post(path, JSON.stringify(key))).json();
		location.assign(to);
	},
};

for (const part of document.querySelectorAll("[data-passkey]")) {
	const button = part.querySelector("button");
	const failed = part.querySelector("[role=alert]");
	part.hidden = !globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON;
	button.addEventListener("click", async () => {
		failed.hidden = true;
		try {
			await ways[part.dataset.passkey](part.dataset.path);
		} catch {
			failed.hidden = false;
		}
	});
}
