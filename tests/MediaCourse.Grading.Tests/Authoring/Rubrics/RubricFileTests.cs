using MediaCourse.Grading.Authoring.Rubrics;
using MediaCourse.Grading.Courses;

namespace MediaCourse.Grading.Tests.Authoring.Rubrics;

public sealed class RubricFileTests
{
    [Fact]
    public void Levels_come_best_first()
    {
        using var folder = new TestFolder();
        folder.Write("rubric.json", """{ "a": [ { "points": 0, "level": "No", "sentence": "None." }, { "points": 2.5, "level": "Yes", "sentence": "All." } ] }""");

        var rubric = Assert.Single(RubricFile.Load(folder.Path));

        Assert.Equal("a", rubric.ItemId);
        Assert.Equal([new RubricLevel(2.5, "Yes", "All."), new RubricLevel(0, "No", "None.")], rubric.Levels);
    }

    [Fact]
    public void Without_a_file_there_are_none()
    {
        using var folder = new TestFolder();

        Assert.Empty(RubricFile.Load(folder.Path));
    }

    [Theory]
    [InlineData("[]", "write an object")]
    [InlineData("{ \"a\": {} }", "line 1: a is an object")]
    [InlineData("{ \"a\": [ {} ] }", "points is missing")]
    [InlineData("{ \"a\": [ { \"points\": -1 } ] }", "a[0].points")]
    [InlineData("{ \"a\": [ { \"points\": 1, \"level\": \"x\" } ] }", "sentence is missing")]
    [InlineData("{ \"a\": [ { \"points\": 1, \"name\": \"x\" } ] }", "a[0].name is no field")]
    [InlineData("{ \"a\": [], \"a\": [] }", "twice")]
    [InlineData("{", "no JSON")]
    public void A_mistake_is_told_in_one_line_with_its_place(string json, string problem)
    {
        using var folder = new TestFolder();
        folder.Write("rubric.json", json);

        var message = Assert.Throws<CourseException>(() => RubricFile.Load(folder.Path)).Message;

        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.Contains("rubric.json", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
