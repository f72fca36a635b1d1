cat > cfg.json <<EOF
{"socket_org":"acme","secret_scanning_enabled":true}
EOF
docker run --rm -v "$PWD":/w -w /w -e SOCKET_SECURITY_API_KEY ghcr.io/socketdev/socket-basics:3.2.0 --config /w/cfg.json
