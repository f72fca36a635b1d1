kubectl run socket-scan --rm -i --restart=Never \
  --image=ghcr.io/socketdev/socket-basics:3.0.0 \
  --env="SOCKET_SECURITY_API_KEY=$KEY" --env="SOCKET_ORG=acme" \
  -- --repo acme/web --branch main --secrets
