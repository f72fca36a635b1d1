export SOCKET_ORG ?= acme
scan:
	@docker run --rm -v $(CURDIR):/s -w /s -e SOCKET_ORG -e SOCKET_SECURITY_API_KEY=$(KEY) ghcr.io/socketdev/socket-basics:3.0.0 --php
