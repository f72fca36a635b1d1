docker run --rm $(env | grep SOCKET | sed "s/^/-e /") -w /ws -v .:/ws ghcr.io/socketdev/socket-basics:3.0.0 --secrets
