source .env
socket-basics --python
