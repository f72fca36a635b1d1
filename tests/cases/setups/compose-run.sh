export SOCKET_ORG=acme
docker compose run --rm -e SOCKET_SECURITY_API_KEY socket-basics --python --secrets
