RESULT=$(/usr/local/bin/socket-basics --secrets)
