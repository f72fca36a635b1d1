import(new URL('scope-explainer.js', document.currentScript.src));
