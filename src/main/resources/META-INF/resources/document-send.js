// Sends the document in parts (tus), shows how far it is, and goes on after a cut, even after the page was closed: the same file
// chosen again continues where it was. Without this script the form does it in one go.
const form = document.getElementById("send-document");
const PART = 5 * 1024 * 1024;
const MOST = 50 * 1024 * 1024;
const PATIENCE = 60;

const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

const request = (method, address, headers, body, progress) =>
  new Promise((done, failed) => {
    const asked = new XMLHttpRequest();
    asked.open(method, address);
    Object.entries(headers).forEach(([name, value]) => asked.setRequestHeader(name, value));
    asked.upload.onprogress = (event) => progress && progress(event.loaded);
    asked.onload = () => done(asked);
    asked.onerror = () => failed(new Error("cut off"));
    asked.send(body);
  });

const begin = async (file, key) => {
  const known = localStorage.getItem(key);
  if (known) {
    const standing = await request("HEAD", known, { "Tus-Resumable": "1.0.0" }, null);
    if (standing.status === 200) {
      return { address: known, offset: Number(standing.getResponseHeader("Upload-Offset")) };
    }
  }
  const said = new URLSearchParams();
  new FormData(form).forEach((value, name) => name !== "file" && said.append(name, value));
  said.append("fileName", file.name);
  said.append("length", file.size);
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  const begun = await request("POST", form.dataset.uploads, type, said.toString());
  if (begun.status !== 201) {
    return null;
  }
  const address = new URL(begun.getResponseHeader("Location"), location).pathname;
  localStorage.setItem(key, address);
  return { address, offset: 0 };
};

const send = async (file, show) => {
  const said = ["piece", "year", "issuedOn", "validUntil", "dossierId", "replaces"].map((name) => form.elements[name].value);
  const key = ["document", form.dataset.uploads, file.name, file.size, file.lastModified, ...said].join("|");
  const upload = await begin(file, key);
  if (!upload) {
    return null;
  }
  let offset = upload.offset;
  for (let tries = 0; ; ) {
    try {
      const headers = { "Tus-Resumable": "1.0.0", "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" };
      const part = file.slice(offset, offset + PART);
      const answer = await request("PATCH", upload.address, headers, part, (loaded) => show(offset + loaded, false));
      if (answer.status === 204) {
        offset = Number(answer.getResponseHeader("Upload-Offset"));
        tries = 0;
        const there = answer.getResponseHeader("Document-Location");
        if (there) {
          localStorage.removeItem(key);
          return there;
        }
      } else if (answer.status < 500 && answer.status !== 409) {
        localStorage.removeItem(key);
        return null;
      } else {
        throw new Error("not now");
      }
    } catch (cut) {
      if (++tries > PATIENCE) {
        throw cut;
      }
      show(offset, true);
      await wait(Math.min(tries, 10));
      const standing = await request("HEAD", upload.address, { "Tus-Resumable": "1.0.0" }, null).catch(() => null);
      const there = standing && standing.getResponseHeader("Document-Location");
      if (there) {
        localStorage.removeItem(key);
        return there;
      }
      offset = standing && standing.status === 200 ? Number(standing.getResponseHeader("Upload-Offset")) : offset;
    }
  }
};

if (form) {
  form.addEventListener("submit", (event) => {
    const file = form.elements.file.files[0];
    if (!file || file.size === 0 || file.size > MOST) {
      return;
    }
    event.preventDefault();
    const bar = form.querySelector(".sending");
    const again = form.querySelector(".sending-again");
    const show = (sent, cut) => {
      const percent = Math.min(100, Math.round((sent * 100) / file.size));
      bar.hidden = false;
      again.hidden = !cut;
      bar.querySelector("progress").value = percent;
      bar.querySelector(".percent").textContent = percent + " %";
    };
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    show(0, false);
    // What the portal refuses, the form sent in one go shows with its reasons.
    send(file, show).then(
      (there) => (there ? location.assign(there) : form.submit()),
      () => (button.disabled = false),
    );
  });
}
