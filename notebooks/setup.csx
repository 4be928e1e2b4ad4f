// Run by the first cell of every lesson. It loads the course's library and names its parts, so that the cells need no
// further preparation. The build puts the library into the folder lib.
#r "lib/MediaCourse.Library.dll"

global using MediaCourse;
global using MediaCourse.Display;
global using MediaCourse.Sources;
global using MediaCourse.Text;
