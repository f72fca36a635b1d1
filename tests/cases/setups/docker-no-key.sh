docker run --rm -v "$PWD:/work" -w /work ghcr.io/socketdev/socket-basics:3.0.0
