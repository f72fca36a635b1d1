node('docker') {
  checkout scm
  stage('scan') {
    withCredentials([string(credentialsId: 'sock', variable: 'SOCKET_SECURITY_API_KEY')]) {
      withEnv(['SOCKET_ORG=acme']) {
        sh """
          docker run --rm -v ${WORKSPACE}:/w -w /w -e SOCKET_ORG -e SOCKET_SECURITY_API_KEY \
            ghcr.io/socketdev/socket-basics:3.0.0 --java --secrets
        """
      }
    }
  }
}
