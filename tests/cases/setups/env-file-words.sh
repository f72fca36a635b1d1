env $(cat .env | grep -v '^#' | xargs) socket-basics --python
