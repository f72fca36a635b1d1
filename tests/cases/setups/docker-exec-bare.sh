docker exec sb socket-basics --secrets
