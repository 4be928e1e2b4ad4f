using System.Collections.Concurrent;
using System.Globalization;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Desk.Tests;

/// <summary>The desk as a teacher uses it, by keyboard, in a browser.</summary>
public sealed class MarkingTests(DeskBrowser browser) : IClassFixture<DeskBrowser>, IAsyncLifetime
{
    private const int Students = 10;

    private GeneratedCourse? _course;
    private DeskProcess? _desk;
    private BrowserWindow? _window;

    private GeneratedCourse Generated => _course!;

    private IPage Page => _window!.Page;

    public async ValueTask InitializeAsync()
    {
        _course = new GeneratedCourse(Students, assignments: 1, DeskBrowser.Sentences);
        _desk = await DeskProcess.StartAsync(_course.Folder);
        _window = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await Page.GotoAsync(_desk.Link.AbsoluteUri);
    }

    public async ValueTask DisposeAsync()
    {
        await (_window?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_desk?.DisposeAsync() ?? ValueTask.CompletedTask);
        _course?.Dispose();
    }

    [Fact]
    public async Task Two_questions_of_ten_students_are_marked_by_keyboard()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Who is quoted, and how exactly" }).ClickAsync();
        for (var question = 1; question <= 2; question++)
        {
            await Page.GotoAsync($"{_desk!.Address}a/part-1/q/prose-{question}/next");
            for (var answer = 0; answer < Students; answer++)
            {
                await Page.Keyboard.PressAsync((answer % 3 + 1).ToString(CultureInfo.InvariantCulture));
                await Page.Keyboard.PressAsync("c");
                await Page.Keyboard.TypeAsync($"Comment {answer} on question {question}.");
                var before = Page.Url;
                await Page.Keyboard.PressAsync("Control+Enter");
                await Page.WaitForURLAsync(url => url != before);
            }
        }

        Assert.Contains("10 of 10 marked", await Page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Empty(_window!.Errors);
        var rows = Read(static book => book.HandIns("part-1"));
        Assert.All(rows, static row => Assert.Equal(["prose-1", "prose-2"], row.Manual.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal([(2.0, 3), (4.0, 3), (6.0, 4)], rows.CountBy(static row => row.Manual["prose-1"].Points).Select(static pair => (pair.Key, pair.Value)).Order());
        Assert.All(rows, static row => Assert.Matches(@"\AComment [0-9] on question 2\.\z", row.Manual["prose-2"].Comment!));
    }

    [Fact]
    public async Task What_was_shown_as_saved_is_there_after_the_server_was_killed()
    {
        await OpenAsync("prose-1");
        await Page.Keyboard.PressAsync("2");
        await Page.Keyboard.PressAsync("c");
        await Page.Keyboard.TypeAsync("Half a sentence, and then the power went");
        await SavedAsync();

        await _desk!.KillAsync();

        var marked = Assert.Single(Read(static book => book.HandIns("part-1")), static row => row.Manual.Count > 0).Manual["prose-1"];
        Assert.Equal(new ManualScore(4, "Sound", "Half a sentence, and then the power went"), marked);

        // What is typed now is not saved, and the page says so; with the server, the marker comes back to it.
        await Page.Keyboard.TypeAsync(" off.");
        await Page.Locator("#status[data-state=problem]").WaitForAsync();
        await using var again = await DeskProcess.StartAsync(Generated.Folder, port: _desk.Address.Port);
        var other = await _window!.AnotherAsync();
        await other.GotoAsync(again.Link.AbsoluteUri);
        await SavedAsync();
        Assert.EndsWith("went off.", Assert.Single(Read(static book => book.HandIns("part-1")), static row => row.Manual.Count > 0).Manual["prose-1"].Comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_is_undone_by_a_key()
    {
        await OpenAsync("prose-1");
        await Page.Keyboard.PressAsync("1");
        await SavedAsync();
        await Page.Keyboard.PressAsync("3");
        await SavedAsync();
        await Page.Keyboard.PressAsync("f");
        await Page.Locator("#flag[aria-pressed=true]").WaitForAsync();

        await UndoAsync("flagged for another look");
        Assert.Equal("false", await Page.GetAttributeAsync("#flag", "aria-pressed"));
        await UndoAsync("6 to 2 points");
        Assert.Equal("6", await Page.InputValueAsync("#points"));
        await UndoAsync("6 points");
        Assert.Equal("", await Page.InputValueAsync("#points"));
        Assert.All(Read(static book => book.HandIns("part-1")), static row => Assert.Empty(row.Manual));
        await Page.Keyboard.PressAsync("u");
        await Page.GetByText("There is nothing of yours to undo.").WaitForAsync();
    }

    [Fact]
    public async Task A_second_marker_sees_the_first_ones_mark_and_overwrites_nothing()
    {
        await OpenAsync("prose-1");
        var address = Page.Url;
        await using var ben = await BenAsync();
        await ben.Page.GotoAsync(address);

        await Page.Keyboard.PressAsync("1");
        await SavedAsync();
        await ben.Page.Keyboard.PressAsync("3");

        var conflict = ben.Page.Locator("#conflict:not([hidden])");
        await conflict.WaitForAsync();
        var said = await conflict.TextContentAsync();
        Assert.Contains("ana gave 6 (Convincing)", said, StringComparison.Ordinal);
        Assert.Contains("here, you give 2 (Begun)", said, StringComparison.Ordinal);
        Assert.Equal((6.0, 1), MarksNow());

        await conflict.GetByRole(AriaRole.Button, new() { Name = "Save mine beside it" }).ClickAsync();
        await ben.Page.Locator(".others").WaitForAsync();
        Assert.Equal((6.0, 2), MarksNow());
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Let it count" }).ClickAsync();
        await ben.Page.Locator(".others li.counts", new() { HasText = "ben" }).WaitForAsync();
        Assert.Equal((2.0, 2), MarksNow());

        // Who looks at the same answer is told.
        await Page.GetByText("This answer was changed: ben gave 2 (Begun)").WaitForAsync();
        await Page.ReloadAsync();
        await Page.Locator(".others li.counts", new() { HasText = "ben" }).WaitForAsync();
    }

    [Fact]
    public async Task Marks_are_hidden_from_each_other_in_double_marking()
    {
        await Page.GotoAsync($"{_desk!.Address}a/part-1/q/prose-1");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await OpenAsync("prose-1");
        await Page.Keyboard.PressAsync("1");
        await Page.Keyboard.PressAsync("c");
        await Page.Keyboard.TypeAsync("In the words of ana");
        await SavedAsync();
        await using var ben = await BenAsync();
        await ben.Page.GotoAsync(Page.Url);

        Assert.Equal(0, await ben.Page.Locator(".others").CountAsync());
        await ben.Page.Keyboard.PressAsync("4");
        await ben.Page.Locator("#status[data-state=saved]").WaitForAsync();

        // At once, and with what was just given.
        var shown = await ben.Page.Locator(".others").TextContentAsync();
        Assert.Contains("ana: 6", shown, StringComparison.Ordinal);
        Assert.Contains("ben: 0", shown, StringComparison.Ordinal);
        Assert.Equal((6.0, 2), MarksNow());

        // As long as answers wait for ben, how ana marks them shows neither in a chart nor in comments nor in a mean, nor how far the two agree.
        await ben.Page.GotoAsync($"{_desk!.Address}a/part-1/q/prose-1");
        var question = await ben.Page.TextContentAsync("main");
        Assert.DoesNotContain("ana:", question, StringComparison.Ordinal);
        Assert.DoesNotContain("Krippendorff", question, StringComparison.Ordinal);
        Assert.DoesNotContain("differ", question, StringComparison.Ordinal);
        await ben.Page.GotoAsync($"{_desk.Address}a/part-1/q/prose-1/next");
        Assert.DoesNotContain("In the words of ana", await ben.Page.ContentAsync(), StringComparison.Ordinal);
        await Page.GotoAsync($"{_desk.Address}a/part-1/q/prose-1/next");
        Assert.Contains("In the words of ana", await Page.ContentAsync(), StringComparison.Ordinal);
        await ben.Page.GotoAsync($"{_desk.Address}a/part-1");
        var row = ben.Page.Locator("tr", new() { HasText = "Say what the chart shows" }).First;
        Assert.Contains("1 of 10", await row.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("– of 6", await row.TextContentAsync(), StringComparison.Ordinal);
        await ben.Page.GotoAsync($"{_desk.Address}audit");
        var audit = await ben.Page.TextContentAsync("main");
        Assert.Contains("0 points", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("6 points", audit, StringComparison.Ordinal);

        // Once none waits, ben sees it.
        MarkAll("ben", points: 2);
        await ben.Page.GotoAsync($"{_desk.Address}a/part-1/q/prose-1");
        question = await ben.Page.TextContentAsync("main");
        Assert.Contains("1 answer has two marks", question, StringComparison.Ordinal);
        Assert.Contains("You differ on 1.", question, StringComparison.Ordinal);
        Assert.Equal(1, await ben.Page.Locator(".answer-link .badge", new() { HasText = "differ" }).CountAsync());
        await Page.GotoAsync($"{_desk.Address}a/part-1/q/prose-1");
        Assert.DoesNotContain("Krippendorff", await Page.TextContentAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_what_another_gave_is_not_asked_whether_to_leave()
    {
        await OpenAsync("prose-1");
        await using var ben = await BenAsync();
        await ben.Page.GotoAsync(Page.Url);
        var dialogs = new ConcurrentQueue<string>();
        ben.Page.Dialog += (_, dialog) =>
        {
            dialogs.Enqueue(dialog.Type);
            _ = dialog.AcceptAsync();
        };
        await Page.Keyboard.PressAsync("1");
        await SavedAsync();
        await ben.Page.Keyboard.PressAsync("3");

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Keep what is there" }).ClickAsync();

        await ben.Page.Locator(".others", new() { HasText = "ana: 6" }).WaitForAsync();
        Assert.Empty(dialogs);
        Assert.Equal((6.0, 1), MarksNow());
    }

    [Fact]
    public async Task Nothing_is_called_saved_in_a_gradebook_that_was_replaced_meanwhile()
    {
        await OpenAsync("prose-1");
        var file = AssignmentGrader.GradebookOf(Generated.Course);
        using (var book = GradebookFile.OpenExisting(file))
        {
            book.Release("part-1", [], isOn: true, "nobody");
        }

        File.Move(file, file + ".old");
        foreach (var part in new[] { "-wal", "-shm" })
        {
            File.Move(file + part, file + ".old" + part);
        }

        File.Copy(file + ".old", file);
        await Page.Keyboard.PressAsync("2");

        await Page.GetByText("it was moved, removed or replaced").WaitForAsync();
        Assert.Empty(Read(static book => book.GivenMarks("part-1", "prose-1")));
    }

    [Fact]
    public async Task Who_hands_in_again_is_listed_with_what_was_given_to_the_earlier_answer()
    {
        await OpenAsync("prose-1");
        await Page.Keyboard.PressAsync("2");
        await SavedAsync();
        using (var book = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(Generated.Course)))
        {
            var row = Assert.Single(book.HandIns("part-1"), static row => row.Manual.Count > 0);
            var again = book.AddHandIn("part-1", new(row.Student, row.Name, "again.ipynb", row.HandedIn!.Value.AddMinutes(1), new string('0', 64), static () => Array.Empty<byte>()));
            book.SaveGrading(again, row.Version!, new GradedHandIn([], [], book.Notebook(row.Id), TimeSpan.Zero), static _ => []);
        }

        await Page.GotoAsync($"{_desk!.Address}a/part-1");
        await Page.GetByText("Given to an earlier hand-in").WaitForAsync();
        await Page.Locator(".misfits a").ClickAsync();
        await Page.GetByText("An earlier hand-in, with another answer: 4 by ana").WaitForAsync();
        Assert.Equal("", await Page.InputValueAsync("#points"));
    }

    [Fact]
    public async Task Names_show_and_marks_leave_once_they_are_released()
    {
        await Page.GotoAsync($"{_desk!.Address}a/part-1/release");
        Assert.DoesNotContain("Student Number", await Page.ContentAsync(), StringComparison.Ordinal);
        await Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Release those ticked" }).ClickAsync();
        await Page.GetByText("Student Number").First.WaitForAsync();

        var released = Assert.Single(Read(static book => book.HandIns("part-1")), static row => row.Released is not null);
        Assert.Contains(released.Name!, await Page.TextContentAsync("main"), StringComparison.Ordinal);
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.Contains(released.Student, await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        var popup = await Page.RunAndWaitForPopupAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Preview" }).First.ClickAsync());
        await popup.GetByText("The notebook as it was graded").WaitForAsync();
        await Page.GotoAsync($"{_desk.Address}audit");
        Assert.Contains("released the marks", await Page.TextContentAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_is_overridden_with_a_reason_and_that_survives_a_regrade_and_is_listed_when_it_no_longer_fits()
    {
        await Page.GotoAsync($"{_desk!.Address}a/part-1/q/checks-1/next");
        await Page.GetByText("Override").First.ClickAsync();
        await Page.GetByLabel("Points").First.FillAsync("1");
        await Page.GetByLabel("Reason").First.FillAsync("The line can be read both ways.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Override" }).First.ClickAsync();
        await Page.GetByText("1 of 2 by ana: The line can be read both ways.").WaitForAsync();
        using (var book = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(Generated.Course)))
        {
            var row = Assert.Single(book.HandIns("part-1"), row => book.Checks(row.Id).Any(static check => check.Override is not null));
            Assert.Empty(book.Misfits("part-1"));
            var graded = new GradedHandIn([.. book.Checks(row.Id).Select(static check => check with { Reference = "13", Override = null })], [], book.Notebook(row.Id), TimeSpan.Zero);
            book.SaveGrading(row.Id, "another", graded);
            book.Accept("part-1", "another", "ana");
            Assert.Equal(1, book.Checks(row.Id).Single(static check => check.Override is not null).Counted);
        }

        await Page.GotoAsync($"{_desk.Address}a/part-1");
        await Page.GetByText("The reference solution gives another value now.").WaitForAsync();
    }

    [Fact]
    public async Task A_refused_form_leads_to_a_page_that_says_why_and_back()
    {
        await Page.GotoAsync($"{_desk!.Address}a/part-1/q/checks-1/next");
        var before = Page.Url;
        await Page.GetByText("Override").First.ClickAsync();
        await Page.GetByLabel("Points").First.FillAsync("99");
        await Page.GetByLabel("Reason").First.FillAsync("Too good.");

        var response = await Page.RunAndWaitForResponseAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "Override" }).First.ClickAsync(), static response => response.Request.Method == "POST");

        Assert.Equal(400, response.Status);
        var why = await Page.TextContentAsync("main .problem");
        Assert.StartsWith("An override of ", why, StringComparison.Ordinal);
        Assert.EndsWith(" needs a reason, and points from 0 to 2.", why, StringComparison.Ordinal);
        Assert.Contains("Marking as ana", await Page.TextContentAsync("header"), StringComparison.Ordinal);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Back to where you were" }).ClickAsync();
        await Page.WaitForURLAsync(before);
    }

    [Fact]
    public async Task A_mark_that_is_gone_cannot_be_settled_on_and_the_page_says_so()
    {
        await OpenAsync("prose-1");
        await using var ben = await BenAsync();
        await ben.Page.GotoAsync(Page.Url);
        await Page.Keyboard.PressAsync("1");
        await SavedAsync();
        await ben.Page.ReloadAsync();
        await ben.Page.Keyboard.PressAsync("3");
        await ben.Page.Locator("#status[data-state=saved]").WaitForAsync();
        await Page.ReloadAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Let it count" }).WaitForAsync();
        await ben.Page.Keyboard.PressAsync("u");
        await ben.Page.Locator("#notice", new() { HasText = "Undone: " }).WaitForAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Let it count" }).ClickAsync();

        await Page.Locator("#notice.problem", new() { HasText = "There is no mark of ben any more" }).WaitForAsync();
        Assert.Equal((6.0, 1), MarksNow());
        await Page.GotoAsync($"{_desk!.Address}a/part-1/q/prose-1");
        await Page.GetByText("ana: 1 mark, mean 6.0").First.WaitForAsync();
    }

    private async Task OpenAsync(string item) => await Page.GotoAsync($"{_desk!.Address}a/part-1/q/{item}/next");

    private Task SavedAsync() => Page.Locator("#status[data-state=saved]").WaitForAsync();

    private async Task UndoAsync(string what)
    {
        await Page.Keyboard.PressAsync("u");
        await Page.Locator("#notice", new() { HasText = "Undone: " }).GetByText(what).WaitForAsync();
    }

    private Task<BrowserWindow> BenAsync() => SecondMarker.ComeAsync(browser, _window!, _desk!, "ben");

    private void MarkAll(string marker, double points)
    {
        using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(Generated.Course));
        foreach (var row in gradebook.HandIns("part-1"))
        {
            var place = MarkedCourse.PlaceOf(row, "prose-1");
            var now = new MarkOutcome(IsSaved: false, gradebook.MarksOf(place));
            Assert.True(now.Marks.Any(mark => mark.Marker == marker) || gradebook.SaveMark(place, marker, new MarkDraft(points, Level: null, Comment: null), now.SeenBy(marker)).IsSaved);
        }
    }

    private (double Counts, int Marks) MarksNow()
    {
        var marks = Read(static book => book.GivenMarks("part-1", "prose-1"));
        return (marks.Single(static mark => mark.Counts).Points, marks.Count);
    }

    private T Read<T>(Func<GradebookFile, T> read)
    {
        using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(Generated.Course));
        return read(gradebook);
    }
}
