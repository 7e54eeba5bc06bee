import http
from http import HTTPStatus

print([(s.name, int(s), s.phrase, s.description) for s in HTTPStatus])
print(HTTPStatus(404), repr(HTTPStatus.OK), HTTPStatus['NOT_FOUND'] == 404, f'{HTTPStatus.CREATED}', HTTPStatus.OK < 300)
print([(m.name, m.value, m.description) for m in http.HTTPMethod], repr(http.HTTPMethod.GET), http.HTTPMethod.GET == 'GET')
try:
    HTTPStatus(999)
except ValueError as e:
    print(e)
