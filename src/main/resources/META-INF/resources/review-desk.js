// The reviewer's keys (j, k, g, r, ?), and what is typed kept as she goes on. Without this script the buttons do the same.
const desk = document.querySelector("[data-desk]");
const form = document.getElementById("opinion-form");
if (desk && form) {
  const lines = [...desk.querySelectorAll(".examined")];
  const keys = desk.querySelector(".keys");
  const use = document.getElementById("use-keys");
  const status = desk.querySelector("[role=status]");
  const unsaved = "hawafiz.draft." + desk.dataset.desk + location.search;
  const summary = form.elements.namedItem("summary");
  const typed = () => new URLSearchParams(new FormData(form));
  const tell = (what) => {
    status.textContent = status.dataset[what];
  };

  keys.hidden = false;
  use.checked = localStorage.getItem("hawafiz.keys") !== "off";
  use.addEventListener("change", () => localStorage.setItem("hawafiz.keys", use.checked ? "on" : "off"));

  // What could not be sent is kept in this window, and put back into the form when the page is there again.
  const kept = sessionStorage.getItem(unsaved);
  if (kept) {
    for (const [name, value] of new URLSearchParams(kept)) {
      const field = /^(summary$|proposal\.|code\.|remark\.|refusal\.)/.test(name) && form.elements.namedItem(name);
      if (field) {
        field.value = value;
      }
    }
    tell("restored");
  }

  // What the form says otherwise than the draft, and what it says of this line. One after the other: the last word counts.
  // 204 says that it is kept; a session that has ended answers with a redirection, and stays in this window.
  let saving = Promise.resolve(0);
  const send = async (line) => {
    const body = typed();
    body.append("quietly", "true");
    if (line) {
      body.append("line", line);
    }
    if (summary.value === summary.defaultValue) {
      body.delete("summary");
    }
    let answer = 0;
    try {
      answer = (await fetch(form.action + "-draft", { method: "POST", body, redirect: "manual" })).status;
    } catch (unreachable) {
      // As where nobody answers.
    }
    if (answer === 204 || answer === 409) {
      sessionStorage.removeItem(unsaved);
    } else {
      sessionStorage.setItem(unsaved, typed().toString());
    }
    if (answer === 204) {
      summary.defaultValue = summary.value;
      tell("saved");
    } else if (answer === 0 || answer >= 500) {
      tell("failed");
    }
    return answer;
  };
  const save = (line) => {
    saving = saving.then(() => send(line));
    return saving;
  };
  const lineOf = (field) => (field.name.match(/^(?:proposal|code|remark)\.(\w+)$/) || [])[1];
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.form === form && (lineOf(field) || /^(summary$|refusal\.)/.test(field.name))) {
      save(lineOf(field));
    }
  });

  // Nothing leaves this page before it is kept: where the session has ended, the text stays here. What the portal has to
  // say otherwise, its page says.
  let sure = false;
  form.addEventListener("submit", async (event) => {
    if (sure) {
      return;
    }
    event.preventDefault();
    const by = event.submitter;
    const answer = await save(by && by.name === "line" ? by.value : null);
    if (answer !== 0 && answer < 500) {
      sure = true;
      form.requestSubmit(by);
    }
  });

  let at = lines.findIndex((line) => "#" + line.id === location.hash);
  const go = (to) => {
    if (to >= 0 && to < lines.length) {
      at = to;
      lines[at].focus();
      lines[at].scrollIntoView({ block: "start" });
      history.replaceState(null, "", "#" + lines[at].id);
    } else {
      const page = desk.querySelector(to < 0 ? "a[rel=prev]" : "a[rel=next]");
      if (page) {
        page.click();
      }
    }
  };
  const propose = (value) => {
    const line = lines[at];
    const choice = line && line.querySelector(`input[type=radio][value=${value}]`);
    if (choice) {
      choice.checked = true;
    }
    const reason = line && line.querySelector("select");
    if (value === "REFUSE" && reason) {
      reason.focus();
    }
    if (choice) {
      save(lineOf(choice));
    }
  };
  const acts = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    g: () => propose("GRANT"),
    r: () => propose("REFUSE"),
    "?": () => {
      keys.open = !keys.open;
      keys.querySelector("summary").focus();
    },
  };
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input:not([type=radio]):not([type=checkbox]), select, textarea");
    const act = acts[event.key];
    if (act && use.checked && !writing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  });
}
