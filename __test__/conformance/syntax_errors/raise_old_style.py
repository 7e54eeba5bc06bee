raise ValueError, 'message'
