// Run by the first cell of lesson 09, behind its packages and setup.csx. A build of src/MediaCourse.Interactive puts the
// library that it loads into the folder lib.
#r "lib/MediaCourse.Interactive.dll"

global using Deedle;
global using MediaCourse.Interactive.Charts;
global using MediaCourse.Interactive.Display;
global using MediaCourse.Interactive.Frames;
global using MediaCourse.Interactive.Hosts;
global using Plotly.NET;

// Plotly.NET has types of these names, too, which are hardly ever meant.
global using Figure = MediaCourse.Charts.Figure;
global using Frame = Deedle.Frame;
