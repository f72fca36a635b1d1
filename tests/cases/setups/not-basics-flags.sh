trufflehog filesystem . --json
opengrep scan --python --secrets
docker run --rm trufflesecurity/trufflehog:latest filesystem /w --config x
