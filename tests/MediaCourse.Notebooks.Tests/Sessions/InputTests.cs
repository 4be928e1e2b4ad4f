using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

/// <summary>Cells that ask their user.</summary>
public sealed class InputTests
{
    [Fact]
    public async Task A_cell_reads_the_lines_that_its_user_types()
    {
        await using var session = await SessionRecording.StartAsync();
        var (prompts, outputs) = await RunAsync(
            session,
            """
            Console.WriteLine("Hello.");
            Console.Write("Your name? ");
            var name = Console.ReadLine();
            var town = await GetInputAsync("Your town? ");
            var secret = await GetPasswordAsync("Your secret? ");
            $"{name}, {town}, {secret}"
            """,
            ["Ana", "Köln 😀", ""]);

        Assert.Equal([new InputPrompt("Your name? ", IsPassword: false), new InputPrompt("Your town? ", IsPassword: false), new InputPrompt("Your secret? ", IsPassword: true)], prompts);
        Assert.Equal("Ana, Köln 😀, ", outputs.OfType<ResultOutput>().Single().Data.TextOf("text/plain"));
        Assert.StartsWith("Hello.\n", string.Concat(outputs.OfType<StreamOutput>().Select(stream => stream.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_that_has_been_shown_already_is_still_the_prompt()
    {
        await using var session = await SessionRecording.StartAsync();
        var (prompts, _) = await RunAsync(session, "Console.Write(\"A\"); Console.Out.Flush(); Console.Write(\"B\"); Console.ReadLine(); Console.ReadLine();", ["", ""]);

        Assert.Equal(["AB", ""], prompts.Select(prompt => prompt.Text));
    }

    [Fact]
    public async Task Characters_can_be_read_one_by_one()
    {
        await using var session = await SessionRecording.StartAsync();
        var (prompts, outputs) = await RunAsync(
            session,
            "var first = Console.In.Peek(); var read = $\"{(char)Console.Read()}{(char)Console.Read()}{Console.ReadLine()}|{Console.ReadLine()}\"; $\"{(char)first} {read}\"",
            ["abcd", "e"]);

        Assert.Equal("a abcd|e", outputs.OfType<ResultOutput>().Single().Data.TextOf("text/plain"));
        Assert.Equal(2, prompts.Count);
    }

    [Fact]
    public async Task A_cell_whose_user_does_not_answer_fails_with_the_reason()
    {
        await using var session = await SessionRecording.StartAsync();
        var (_, outputs) = await RunAsync(session, "Console.ReadLine()", []);

        Assert.StartsWith("The cell asked for input and was not answered.", outputs.OfType<ErrorOutput>().Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.ReadLine();")]
    [InlineData("try { Console.ReadLine(); } catch (Exception) { while (true) { } }")]
    [InlineData("await GetInputAsync();")]
    public async Task A_cell_that_waits_for_its_user_can_be_interrupted_and_keeps_its_variables(string code)
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("var kept = 42;")).Succeeded();
        using var interrupt = new CancellationTokenSource();
        var result = await session.Session.ExecuteAsync(
            new CellRequest(code, 2)
            {
                Ask = async (_, stop) =>
                {
                    await interrupt.CancelAsync();
                    await Task.Delay(Timeout.Infinite, stop);
                    return null;
                },
            },
            _ => { },
            interrupt.Token);

        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.False(result.VariablesLost);
        Assert.Equal("42", (await session.RunAsync("kept")).Succeeded().Value);
    }

    [Fact]
    public async Task A_cell_can_remove_what_it_has_shown()
    {
        await using var session = await SessionRecording.StartAsync();
        var cell = (await session.RunAsync("Console.WriteLine(1); ClearOutput(); Console.WriteLine(2); ClearOutput(wait: true); Console.WriteLine(3);")).Succeeded();

        Assert.Equal(
            ["1\n", "False", "2\n", "True", "3\n"],
            cell.Events.Select(shown => shown switch
            {
                OutputShown { Output: StreamOutput stream } => stream.Text,
                OutputCleared cleared => cleared.Wait.ToString(),
                _ => "",
            }));
    }

    private static async Task<(List<InputPrompt> Prompts, List<CellOutput> Outputs)> RunAsync(SessionRecording session, string code, IEnumerable<string> answers)
    {
        var waiting = new Queue<string>(answers);
        var prompts = new List<InputPrompt>();
        var outputs = new List<CellOutput>();
        var request = new CellRequest(code, 1)
        {
            Ask = (prompt, _) =>
            {
                prompts.Add(prompt);
                return Task.FromResult(waiting.TryDequeue(out var answer) ? answer : null);
            },
        };
        await session.Session.ExecuteAsync(request, shown => outputs.Add(((OutputShown)shown).Output), CancellationToken.None);
        return (prompts, outputs);
    }
}
