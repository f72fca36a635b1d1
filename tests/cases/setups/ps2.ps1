$env:SOCKET_ORG = "acme"
$env:SOCKET_SECURITY_API_KEY = Get-Secret socket -AsPlainText
$env:INPUT_CSHARP_SAST_ENABLED = 'true'
socket-basics
