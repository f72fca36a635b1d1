eval $(op signin)
socket-basics --python
