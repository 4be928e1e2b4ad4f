using System.Text.Json;

namespace MediaCourse.Cli.Tests;

/// <summary>A course as a teacher keeps it and a student gets it: from the master notebook to the notebook that is handed in.</summary>
public sealed class CourseCommandTests : IDisposable
{
    private readonly string _folder = QuotesCourse.Create();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_student_gets_the_release_solves_it_and_is_told_so()
    {
        var release = await MediaCourseCommand.RunAsync(["release"], _folder);
        Assert.Equal((0, ""), (release.ExitCode, release.Error));
        Assert.StartsWith("ok      quotes: ", release.Output, StringComparison.Ordinal);

        var student = Path.Combine(_folder, "student");
        System.IO.Compression.ZipFile.ExtractToDirectory(Path.Combine(_folder, "release", "quotes.zip"), student);
        var notebook = Path.Combine(student, "quotes", "quotes.ipynb");
        var fresh = await MediaCourseCommand.RunAsync(["validate", notebook], student);
        Assert.Equal((1, ""), (fresh.ExitCode, fresh.Error));
        Assert.Contains("Not answered yet", fresh.Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await MediaCourseCommand.RunAsync(["validate", notebook, "--json"], student)).Output);
        Assert.Equal("quotes", json.RootElement.GetProperty("assignment").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("done").GetInt32());
        Assert.Equal(json.RootElement.GetProperty("total").GetInt32(), json.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal("untouched", json.RootElement.GetProperty("items")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_master_with_mistakes_is_not_released_and_every_mistake_is_named()
    {
        var master = await File.ReadAllTextAsync(SourceFile("quotes.ipynb"));
        await File.WriteAllTextAsync(SourceFile("quotes.ipynb"), master.Replace("END SOLUTION", "END OF SOLUTION", StringComparison.Ordinal));
        File.Delete(SourceFile("rubric.json"));

        var validation = await MediaCourseCommand.RunAsync(["validate-source", "quotes"], _folder);
        var release = await MediaCourseCommand.RunAsync(["release", "quotes"], _folder);

        Assert.Equal((1, 1), (validation.ExitCode, release.ExitCode));
        Assert.Contains("that does not end", validation.Output, StringComparison.Ordinal);
        Assert.Contains("no rubric", validation.Output, StringComparison.Ordinal);
        Assert.Contains("was not released", release.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "release")));
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_one_line()
    {
        Assert.Contains("there is no assignment \"nothing\"", await ErrorOf("release", "nothing"), StringComparison.Ordinal);
        Assert.Contains("no course.json", await ErrorOf("validate-source", "--course", "source"), StringComparison.Ordinal);
        Assert.Contains("no such file", await ErrorOf("validate", "nothing.ipynb"), StringComparison.Ordinal);
        Assert.Contains("no notebook", await ErrorOf("validate", "course.json"), StringComparison.Ordinal);
        File.Delete(SourceFile("quotes.ipynb"));
        Assert.Contains("quotes.ipynb: there is no such file", await ErrorOf("release"), StringComparison.Ordinal);
    }

    private async Task<string> ErrorOf(params string[] arguments)
    {
        var run = await MediaCourseCommand.RunAsync(arguments, _folder);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        return run.ErrorLine;
    }

    private string SourceFile(string name) => Path.Combine(_folder, "source", "quotes", name);
}
