project = 'Host'
html_theme = 'furo'
html_static_path = ['_static']
html_css_files = ['theme.css']
html_js_files = [('scope-explainer.js', {'type': 'module'})]
