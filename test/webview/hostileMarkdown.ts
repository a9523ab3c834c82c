/** An image that tries, too. */
export const hostileImage = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="parent.hit='image'"><script>parent.hit='image'</script></svg>`;

/** What content may try; each would set \`hit\`, load something, cover the page or run a command. */
export const hostileMarkdown = `
<script>window.hit='script'</script>
<img src="x" onerror="window.hit='handler'">
<a href="javascript:window.hit='link'">javascript</a>
[javascript too](javascript:window.hit='link')
<a href="command:workbench.action.terminal.new">command</a>
[command too](command:workbench.action.terminal.new)
<style>body { display: none }</style>
<div style="position:fixed;inset:0;z-index:9999;background:red">cover</div>
<iframe src="https://evil.invalid/frame"></iframe>
<object data="https://evil.invalid/object"></object>
<svg onload="window.hit='svg'"><script>window.hit='svg'</script></svg>
<form action="https://evil.invalid/form"><button>send</button></form>
<link rel="stylesheet" href="https://evil.invalid/style.css">
<link rel="prefetch" href="https://evil.invalid/prefetch">
<meta http-equiv="refresh" content="0;url=https://evil.invalid/away">
<base href="https://evil.invalid/base/">
<img src="y.png" srcset="https://evil.invalid/set.png 2x">
<p style="background:url(https://evil.invalid/style.png)">styled</p>
$\\href{javascript:window.hit='formula'}{x}$

![](image.svg)
![](https://evil.invalid/image.png)
![](data:image/svg+xml;base64,${Buffer.from(hostileImage).toString('base64')})
`;
