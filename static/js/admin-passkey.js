// A passkey or security key: asks the browser for it, and sends what it says.
const form = document.querySelector("[data-passkey]");
const options = document.querySelector("[id='passkey-options']");
const tool = window.webauthnJSON;

if (form && options && tool && window.PublicKeyCredential) {
  const asked = JSON.parse(options.textContent);
  const failed = form.querySelector("[data-passkey-failed]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      const said = form.dataset.passkey === "create"
        ? await tool.create(asked.creation_options)
        : await tool.get(asked.request_options);
      form.elements.credential.value = JSON.stringify(said);
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
