import http.client

print(http.client.responses[404], http.client.HTTPSConnection.default_port, issubclass(http.client.CannotSendHeader, http.client.HTTPException))
for make in lambda: http.client.BadStatusLine(''), lambda: http.client.IncompleteRead(b'ab', 3), lambda: http.client.IncompleteRead(b'ab'), lambda: http.client.LineTooLong('x'), lambda: http.client.RemoteDisconnected('gone'), lambda: http.client.UnknownProtocol('1'):
    error = make()
    print(type(error).__name__, error.args, str(error))
