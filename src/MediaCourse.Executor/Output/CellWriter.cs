using System.Globalization;
using System.Text;

namespace MediaCourse.Executor.Output;

/// <summary>What <c>Console.Out</c> or <c>Console.Error</c> is in a cell.</summary>
internal sealed class CellWriter : TextWriter
{
    private readonly CellOutput _output;
    private readonly bool _isError;

    public CellWriter(CellOutput output, bool isError)
        : base(CultureInfo.InvariantCulture)
    {
        _output = output;
        _isError = isError;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => _output.Write(_isError, [value]);

    public override void Write(char[] buffer, int index, int count) => _output.Write(_isError, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => _output.Write(_isError, buffer);

    public override void Write(string? value) => _output.Write(_isError, value ?? "");

    public override void WriteLine() => _output.Write(_isError, "\n");

    public override void WriteLine(string? value) => _output.Write(_isError, value + "\n");

    public override void Flush() => _output.FlushText();
}
