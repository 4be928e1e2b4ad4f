using System.CommandLine;
using MediaCourse.Grading.Courses;

namespace MediaCourse.Cli;

/// <summary>Which assignments of which course a verb is about: the one that is named, else all.</summary>
internal sealed class CourseSelection
{
    public Argument<string?> Assignment { get; } = new("assignment")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The assignment's id, such as quotes (default: all of the course).",
    };

    public Option<string?> Folder { get; } = new("--course")
    {
        Description = "The course folder (default: the nearest with a course.json here or above, else exercises below).",
        HelpName = "folder",
    };

    /// <summary>The course and its assignments that are meant.</summary>
    /// <exception cref="CourseException">There is no course, or no such assignment.</exception>
    public (Course Course, IReadOnlyList<Assignment> Assignments) Load(ParseResult call)
    {
        var course = Course.Find(Environment.CurrentDirectory, call.GetValue(Folder));
        return (course, call.GetValue(Assignment) is { } id ? [course[id]] : course.Assignments);
    }
}
