socket-basics --socket-org acme --secrets
