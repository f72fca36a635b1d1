export SOCKET_ORG=acme SOCKET_SECURITY_API_KEY="$TOKEN"
python3 -u socket_basics.py --secrets
