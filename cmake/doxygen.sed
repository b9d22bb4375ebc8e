# Makes Doxygen's comments of plain ones, their text taken literally. A file's first comment is about the file.
1{
/^\/\/ /i\
/// \\file
}
/^[[:space:]]*\/\/[[:space:]]/{
s/\\/\\\\/g
s/[<>#@&%]/\\&/g
s|^\([[:space:]]*\)//|\1///|
}
/^[^"]*[;,{}][[:space:]]*\/\/[[:space:]][^"]*$/{
h
s|^.*//||
s/\\/\\\\/g
s/[<>#@&%]/\\&/g
x
s|[[:space:]]*//.*$| ///<|
G
s/\n//
}
