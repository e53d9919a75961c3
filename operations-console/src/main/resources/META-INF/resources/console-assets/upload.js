// Shows how much of a file has been sent.
document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = event.target.querySelector("progress");
  if (bar && event.detail.lengthComputable) {
    bar.hidden = false;
    bar.max = event.detail.total;
    bar.value = event.detail.loaded;
  }
});
// What is refused is sent once more as a browser without scripts does, which shows why; the key of the form makes it one request.
document.addEventListener("htmx:responseError", (event) => {
  if (event.target.enctype === "multipart/form-data") {
    event.target.submit();
  }
});
