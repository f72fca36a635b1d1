docker build -t socketdev/socket-basics:1.0.9 .

# Run scan
docker run --rm -v "$PWD:/workspace" socketdev/socket-basics:1.0.9 \
  --workspace /workspace \
  --python-sast-enabled \
  --secret-scanning-enabled \
  --console-tabular-enabled
