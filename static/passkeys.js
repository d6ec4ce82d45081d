// Passkeys: asks the browser for what a form on the page wants, and sends its answer with that form. Nothing is fetched or kept.
"use strict";

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const options = JSON.parse(form.dataset.options);
  const [button, without, failed] = ["[data-do]", "[data-without]", "[data-failed]"].map((part) => form.querySelector(part));
  const host = options.rp ? options.rp.id : options.rpId;
  if (!window.PublicKeyCredential || location.hostname !== host) continue;

  for (const part of form.querySelectorAll("[hidden]")) if (part !== failed) part.hidden = false;
  without.hidden = true;
  button.addEventListener("click", async () => {
    // What was asked is old by now, and its answer would not be taken: the same page again asks anew.
    if (performance.now() > 280_000) return location.replace(location.pathname);
    failed.hidden = true;
    button.disabled = true;
    try {
      form.elements.passkey.value = JSON.stringify(await ask(form.dataset.passkey, options));
      form.submit();
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}

async function ask(what, options) {
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    if (options[list]) publicKey[list] = options[list].map((each) => ({ ...each, id: bytes(each.id) }));
  }
  if (options.user) publicKey.user = { ...options.user, id: bytes(options.user.id) };
  const made = await navigator.credentials[what]({ publicKey });
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (made.response[part]) response[part] = text(made.response[part]);
  }
  return { id: made.id, rawId: text(made.rawId), type: made.type, response };
}

/** From base64url (RFC 4648, section 5), and back. */
function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
