docker build -t socket-basics:2.0.3 .
docker images | grep socket-basics
docker run --rm socket-basics:2.0.3 socket-basics --version
