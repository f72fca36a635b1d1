/opt/venv/bin/socket-basics --python --workspace /src
