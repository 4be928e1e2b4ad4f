using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;
using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Pages;

/// <summary>What somebody sees whose form was refused, or who asked for a page that is not there: why, and a way on.</summary>
internal static class ProblemPage
{
    public static Html Render(CourseDesk desk, Visitor visitor, string problem, int status, string? cameFrom)
    {
        ArgumentException.ThrowIfNullOrEmpty(problem);
        var title = status == StatusCodes.Status404NotFound ? "Nothing is here" : "This was not done";
        var sentence = string.Concat(problem[..1].ToUpperInvariant(), problem[1..]);
        var way = cameFrom is null ? Html.Of($"<a class=\"button\" href=\"/\">To the overview</a>") : Html.Of($"<a class=\"button\" href=\"{cameFrom}\">Back to where you were</a>");
        return DeskPage.Of(desk, visitor, title, [], Html.Of($"<div class=\"narrow\"><h1>{title}</h1><p class=\"problem\">{sentence}</p><p>{way}</p></div>"));
    }
}
