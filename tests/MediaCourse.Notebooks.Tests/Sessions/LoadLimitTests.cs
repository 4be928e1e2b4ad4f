namespace MediaCourse.Notebooks.Tests.Sessions;

public class LoadLimitTests
{
    [Fact]
    public async Task A_loaded_file_without_an_end_is_an_error_of_the_cell_and_not_of_the_session()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "this system has no file without an end");
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync("#load \"/dev/zero\"");

        Assert.Contains("larger than", cell.Error.Message, StringComparison.Ordinal);
        Assert.Equal("2", (await session.RunAsync("1 + 1")).Value);
    }
}
