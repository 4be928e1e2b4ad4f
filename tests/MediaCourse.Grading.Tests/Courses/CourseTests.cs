using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Releasing;
using MediaCourse.Sources;

namespace MediaCourse.Grading.Tests.Courses;

public sealed class CourseTests
{
    private const string Whole =
        """
        {
          "name": "A course", "setup": "s.csx", "corpus": "texts",
          "late": { "policy": "percent_a_day", "percent_a_day": 10 }, "limits": { "cell_seconds": 2.5 }, "counted": "best", "extra_cells": "leave_out",
          "assignments": [
            { "id": "one", "title": "One" },
            { "id": "two", "title": "Two", "due": "2027-03-12T23:59:00+01:00", "minutes": 40, "hand_in": "second.ipynb", "texts": ["voa"], "extra_credit": ["x"],
              "late": { "policy": "none" }, "limits": { "hand_in_seconds": 60 }, "counted": "last", "extra_cells": "run" }
          ]
        }
        """;

    [Fact]
    public void An_assignment_takes_what_the_course_says_unless_it_says_otherwise()
    {
        var course = Load(Whole);
        var (one, two) = (course["one"], course["two"]);

        Assert.Equal((new LatePolicy(LateRule.PercentADay, 10), CountedHandIn.Best, ExtraCells.LeaveOut, "one.ipynb"), (one.Late, one.Counted, one.ExtraCells, one.HandInName));
        Assert.Equal((LatePolicy.None, CountedHandIn.Last, ExtraCells.Run, "second.ipynb"), (two.Late, two.Counted, two.ExtraCells, two.HandInName));
        Assert.Equal(TimeSpan.FromSeconds(2.5), two.Limits.Cell);
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60)), (one.Limits.HandIn, two.Limits.HandIn));
        Assert.Equal(new DateTimeOffset(2027, 3, 12, 23, 59, 0, TimeSpan.FromHours(1)), two.Due);
    }

    [Theory]
    [InlineData("{}", "name is missing")]
    [InlineData("""{ "name": "A", "assignments": [] }""", "has no assignment")]
    [InlineData("""{ "name": "A", "assignment": [] }""", "assignment is no field that is known")]
    [InlineData("""{ "assignments": [ { "id": "one", "title": "One" } ] }""", "name is missing")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "one" } ] }""", "assignments[0].title is missing")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "../one", "title": "One" } ] }""", "assignments[0].id may have")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "One", "title": "One" } ] }""", "small letters")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "one", "title": "One" }, { "id": "one", "title": "Two" } ] }""", "two with the id \"one\"")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "one", "title": "One", "due": "2027-03-12" } ] }""", "is no moment")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "one", "title": "One", "hand_in": "../x.ipynb" } ] }""", "no file name")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "one", "title": "One", "minutes": 0 } ] }""", "minutes is out of range; write a whole number from 1")]
    [InlineData("""{ "name": "A", "assignments": [ { "id": "one", "title": "One", "annotation": "yes" } ] }""", "true or false")]
    [InlineData("""{ "name": "A", "late": { "policy": "sometimes" }, "assignments": [] }""", "late.policy is none that is known")]
    [InlineData("""{ "name": "A", "late": { "policy": "percent_a_day" }, "assignments": [] }""", "late.percent_a_day is missing")]
    [InlineData("""{ "name": "A", "late": { "policy": "none", "cap": 3 }, "assignments": [] }""", "leave them out")]
    [InlineData("""{ "name": "A", "late": { "policy": "percent_a_day", "percent_a_day": 0 }, "assignments": [] }""", "is no share")]
    [InlineData("""{ "name": "A", "limits": { "cell_seconds": 0 }, "assignments": [] }""", "is no time")]
    [InlineData("""{ "name": "A", "limits": { "cell_seconds": 30 }, "assignments": [] }""", "less than a single cell")]
    [InlineData("""{ "name": "A", "limits": { "memory_megabytes": 1 }, "assignments": [] }""", "write a whole number from 64 to 65536")]
    [InlineData("""{ "name": "A", "late": { "policy": "percent_a_day", "percent_a_day": -10 }, "assignments": [] }""", "write a whole number from 1 to 100")]
    [InlineData("""{ "name": "A", "late": { "policy": "percent_a_day", "percent_a_day": 2.5 }, "assignments": [] }""", "write a whole number from 1 to 100")]
    [InlineData("""{ "name": "A", "late": { "policy": "percent_a_day", "percent_a_day": 10, "cap": -1 }, "assignments": [] }""", "late.cap is no share")]
    [InlineData("""{ "name": "A", "limits": { "output_kilobytes": -1 }, "assignments": [] }""", "write a whole number from 1 to 65536")]
    [InlineData("", "this file is empty")]
    [InlineData(" ", "this file is empty")]
    [InlineData("""{ "name": "A", "counted": "first", "assignments": [] }""", "counted is neither")]
    [InlineData("""{ "name": "A", "extra_cells": "yes", "assignments": [] }""", "extra_cells is neither")]
    [InlineData("""{ "name": "A", """, "no JSON")]
    public void A_mistake_is_told_in_one_line_with_file_line_and_field(string json, string problem)
    {
        var message = Assert.Throws<CourseException>(() => Load(json)).Message;

        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.Contains("course.json, line 1", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void The_nearest_course_is_taken_above_before_below_and_the_named_one_before_both()
    {
        using var folder = new TestFolder();
        folder.Write("course.json", Whole.Replace("A course", "above", StringComparison.Ordinal));
        folder.Write("a/exercises/course.json", Whole.Replace("A course", "below", StringComparison.Ordinal));
        var a = Path.Combine(folder.Path, "a");

        Assert.Equal("above", Course.Find(a).Name);
        Assert.Equal("below", Course.Find(Path.Combine(a, "exercises")).Name);
        Assert.Equal("below", Course.Find(folder.Path, "a/exercises").Name);
        File.Delete(Path.Combine(folder.Path, "course.json"));
        Assert.Equal("below", Course.Find(a).Name);
        Assert.Contains("--course", Assert.Throws<CourseException>(() => Course.Find(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("no course.json", Assert.Throws<CourseException>(() => Course.Find(folder.Path, "a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_assignment_is_told_with_those_that_there_are() =>
        Assert.Contains("there are one, two", Assert.Throws<CourseException>(() => Load(Whole)["three"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Students_get_the_texts_that_they_need_and_no_others()
    {
        var files = CompanionFiles.Of(SmallAssignment.Course, SmallAssignment.Quotes with { Texts = ["voa"] });

        Assert.Equal(["lib/MediaCourse.Library.dll", "lib/MediaCourse.Library.xml", "seeds/004_584bd00a16c8ebd5.txt", "seeds/corpus.json", "setup.csx"], files.Select(file => file.Path));
        using var folder = new TestFolder();
        FolderWriter.Write(folder.Path, files);
        Assert.Equal(["voa"], Corpus.Load(Path.Combine(folder.Path, "seeds")).Ids);
    }

    [Fact]
    public void The_annotation_goes_with_all_texts_or_not_at_all()
    {
        Assert.Contains("seeds/gold/quotes.json", CompanionFiles.Of(SmallAssignment.Course, SmallAssignment.Quotes with { Texts = [], WithAnnotation = true }).Select(file => file.Path));
        Assert.Throws<CourseException>(() => CompanionFiles.Of(SmallAssignment.Course, SmallAssignment.Quotes with { Texts = ["voa"], WithAnnotation = true }));
        Assert.Contains("which", Assert.Throws<CourseException>(() => CompanionFiles.Of(SmallAssignment.Course, SmallAssignment.Quotes with { Texts = ["bbc"] })).Message, StringComparison.Ordinal);
    }

    private static Course Load(string json)
    {
        using var folder = new TestFolder();
        folder.Write("course.json", json);
        return Course.Load(folder.Path);
    }
}
