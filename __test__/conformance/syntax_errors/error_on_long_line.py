result = some_function(first_argument, second_argument=[1, 2, 3], third_argument={'key': 'value', 'other' 'thing'}, fourth=(1, 2
