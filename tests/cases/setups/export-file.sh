export $(grep -v '^#' .env | xargs)
socket-basics --secrets
