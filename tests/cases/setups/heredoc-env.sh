docker pull ghcr.io/socketdev/socket-basics:2.0.2
cat > .env << 'EOF'
SOCKET_SECURITY_API_KEY=your-api-key-here
SOCKET_ORG=your-org-slug
EOF
docker run --rm \
  -v "$PWD:/workspace" \
  --env-file .env \
  ghcr.io/socketdev/socket-basics:2.0.2 \
  --workspace /workspace \
  --python \
  --secrets
