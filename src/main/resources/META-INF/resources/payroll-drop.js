// Files may be dropped anywhere on the form; without this script the button of the browser does the same.
const form = document.getElementById("send-files");
const input = form && form.querySelector("input[type=file]");
if (input) {
  const over = (event) => {
    event.preventDefault();
    form.classList.toggle("over", event.type === "dragover");
  };
  form.addEventListener("dragover", over);
  form.addEventListener("dragleave", over);
  form.addEventListener("drop", (event) => {
    over(event);
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
    }
  });
}
