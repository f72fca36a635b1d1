socket-basics --workspace . --socket-api-key "$K" --secrets
