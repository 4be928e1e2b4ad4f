using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Output;

/// <summary>What <c>Console.In</c> is in a cell: each line is asked of the user, where there is one.</summary>
internal sealed class CellInput(CellOutput output, FrameSender sender) : TextReader
{
    private const string NobodyToAsk =
        "A cell cannot ask for input here. Put the value into a variable instead, such as: var answer = \"yes\";";

    private const string NotAnswered =
        "The cell asked for input and was not answered. Run it again and type an answer; it may be empty.";

    private readonly Lock _lock = new();
    private Question? _open;
    private int _questions;
    private string _rest = "";

    /// <summary>Asks the user and waits. What the cell has written without a line end comes before the prompt.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to answer, or nobody has answered.</exception>
    public string Ask(string prompt, bool isPassword)
    {
        var question = new Question();
        var written = output.TakeUnfinishedLine();
        Uninterrupted.Run(0, _ =>
        {
            lock (_lock)
            {
                question.Number = ++_questions;
                _open = question;
            }

            sender.Send(new InputQuestion(question.Number, written + prompt, isPassword).ToFrame());
        });
        question.Answered.Wait();
        return question.Text ?? throw new InvalidOperationException(question.WasAsked ? NotAnswered : NobodyToAsk);
    }

    /// <summary>The host answers. An answer to a question that nobody waits for any more is dropped.</summary>
    public void Take(InputAnswer answer)
    {
        lock (_lock)
        {
            if (_open?.Number == answer.Number)
            {
                _open.Text = answer.Text;
                _open.WasAsked = answer.WasAsked;
                _open.Answered.Release();
                _open = null;
            }
        }
    }

    public override string ReadLine()
    {
        if (_rest.Length == 0)
        {
            return Ask("", isPassword: false);
        }

        var line = _rest.TrimEnd('\n');
        _rest = "";
        return line;
    }

    public override int Peek()
    {
        Fill();
        return _rest[0];
    }

    public override int Read()
    {
        Fill();
        var first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        Fill();
        var taken = Math.Min(count, _rest.Length);
        _rest.CopyTo(0, buffer, index, taken);
        _rest = _rest[taken..];
        return taken;
    }

    /// <summary>One line: a user in a notebook has no way to say that there are no more.</summary>
    public override string ReadToEnd() => ReadLine();

    private void Fill()
    {
        if (_rest.Length == 0)
        {
            _rest = Ask("", isPassword: false) + "\n";
        }
    }

    private sealed class Question
    {
        public SemaphoreSlim Answered { get; } = new(0);

        public int Number { get; set; }

        public string? Text { get; set; }

        public bool WasAsked { get; set; }
    }
}
