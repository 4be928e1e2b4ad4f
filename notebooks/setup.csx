// Run by the first cell of every lesson. It loads the course's library and names its parts, so that the cells need no
// further preparation. The build puts the library into the folder lib.
#r "lib/MediaCourse.Library.dll"

global using MediaCourse;
global using MediaCourse.Agreement;
global using MediaCourse.Charts;
global using MediaCourse.Checks;
global using MediaCourse.Claims;
global using MediaCourse.Comments;
global using MediaCourse.Comments.Descriptors;
global using MediaCourse.Comments.Labels;
global using MediaCourse.Comments.Reading;
global using MediaCourse.Comments.Summary;
global using MediaCourse.Comments.Tone;
global using MediaCourse.Comments.Tone.Evaluation;
global using MediaCourse.Comments.Tone.Voices;
global using MediaCourse.Display;
global using MediaCourse.Evaluation;
global using MediaCourse.Framing;
global using MediaCourse.Framing.Actors;
global using MediaCourse.Framing.Indicators;
global using MediaCourse.Framing.Verbs;
global using MediaCourse.Quotes;
global using MediaCourse.Quotes.Alignment;
global using MediaCourse.Sources;
global using MediaCourse.Text;
