<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>ActivationCurves</name>
    <message>
        <source>Drag the point along x, or use the arrow keys.</source>
        <translation>점을 x축을 따라 끌거나 화살표 키로 움직이십시오.</translation>
    </message>
    <message>
        <source>Eight Dense layers of 64 with this activation and an output, with fresh weights; norm of the loss&apos;s gradient for 32 training garments, computed by Keras.</source>
        <translation>이 활성화 함수를 쓰는 유닛 64개짜리 Dense 층 8개와 출력층, 학습 전 가중치. 훈련 이미지 32장에 대한 손실 그레이디언트의 노름을 Keras가 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Gradient that arrives at each layer</source>
        <translation>각 층에 도달하는 그레이디언트</translation>
    </message>
    <message>
        <source>Keras computes the gradients …</source>
        <translation>Keras가 그레이디언트를 계산하고 있습니다 …</translation>
    </message>
    <message>
        <source>The function and its derivative</source>
        <translation>함수와 도함수</translation>
    </message>
    <message>
        <source>With {name} the first layer gets {share} times the gradient of the eighth: it arrives, and all layers learn.</source>
        <translation>{name}에서 첫째 층의 그레이디언트는 여덟째 층의 {share}배입니다. 그레이디언트가 앞까지 도달하므로 모든 층이 학습됩니다.</translation>
    </message>
    <message>
        <source>With {name} the first layer gets {share} times the gradient of the eighth: it has vanished on the way, and the first layers hardly learn.</source>
        <translation>{name}에서 첫째 층의 그레이디언트는 여덟째 층의 {share}배뿐입니다. 도중에 소실되어 앞쪽 층은 거의 학습되지 않습니다.</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>x = {x}</source>
        <translation>x = {x}</translation>
    </message>
    <message>
        <source>━ f(x) = {value}</source>
        <translation>━ f(x) = {value}</translation>
    </message>
    <message>
        <source>┅ slope f′(x) = {slope}</source>
        <translation>┅ 기울기 f′(x) = {slope}</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>Class as a number</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>Footwear</source>
        <translation>신발</translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message>
        <source>Answers so far</source>
        <translation>지금까지의 답</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>{truth} – you: {mine}, the network: {theirs}</source>
        <translation>실제: {truth} – 나: {mine}, 신경망: {theirs}</translation>
    </message>
</context>
<context>
    <name>AxisPicture</name>
    <message>
        <source>Ink where this is blue moves a garment up the axis, ink where it is orange moves it down.</source>
        <translation>파란 곳의 픽셀이 짙을수록 이미지가 축의 양의 방향으로, 주황색 곳의 픽셀이 짙을수록 음의 방향으로 옮겨 갑니다.</translation>
    </message>
    <message>
        <source>The component as a picture</source>
        <translation>그림으로 나타낸 주성분</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Remove {callback}</source>
        <translation>{callback} 제거</translation>
    </message>
    <message>
        <source>This does not fit: {what}</source>
        <translation>맞지 않는 값입니다: {what}</translation>
    </message>
</context>
<context>
    <name>CallbackList</name>
    <message>
        <source>Add callback</source>
        <translation>콜백 추가</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>이미 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Only one callback at a time can set the learning rate.</source>
        <translation>학습률을 정하는 콜백은 하나만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The package “tensorboard” is not installed (pip install tensorboard).</source>
        <translation>“tensorboard” 패키지가 설치되어 있지 않습니다(pip install tensorboard).</translation>
    </message>
</context>
<context>
    <name>CallbackWords</name>
    <message>
        <source>A .csv file; it is written anew by every run.</source>
        <translation>.csv 파일입니다. 학습할 때마다 새로 씁니다.</translation>
    </message>
    <message>
        <source>A smaller change does not count as better (min_delta).</source>
        <translation>이보다 작은 변화는 나아진 것으로 보지 않습니다(min_delta).</translation>
    </message>
    <message>
        <source>Always there: a loss that is no longer a number ends the run.</source>
        <translation>항상 적용됩니다. 손실이 숫자가 아니게 되면(NaN) 학습을 끝냅니다.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Cosine decay</source>
        <translation>코사인 감소</translation>
    </message>
    <message>
        <source>Epochs between two steps.</source>
        <translation>학습률을 한 번 낮추고 다음에 낮출 때까지의 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Epochs from which another rate holds, with commas between.</source>
        <translation>학습률이 바뀌는 에포크입니다. 쉼표로 구분합니다.</translation>
    </message>
    <message>
        <source>Epochs in which the rate rises in equal steps; 0 for none.</source>
        <translation>학습률을 일정하게 높이는 에포크 수입니다. 0이면 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>Epochs without an improvement that are waited (patience).</source>
        <translation>나아지지 않아도 기다리는 에포크 수입니다(patience).</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>지수 감소</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Falls to</source>
        <translation>최종 비율</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>From epochs</source>
        <translation>시작 에포크</translation>
    </message>
    <message>
        <source>Goes back to the weights of the best epoch at the end.</source>
        <translation>학습이 끝나면 최적 에포크의 가중치로 되돌립니다.</translation>
    </message>
    <message>
        <source>How the learning rate goes from epoch to epoch.</source>
        <translation>에포크에 따라 학습률을 바꾸는 방식입니다.</translation>
    </message>
    <message>
        <source>Keeps the weights of the best epoch; the run goes on.</source>
        <translation>최적 에포크의 가중치를 보관하고 학습은 계속합니다.</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>최저 학습률</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>Piecewise constant</source>
        <translation>구간별 고정</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Restore best weights</source>
        <translation>최적 가중치 복원</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Sets the learning rate at the beginning of every epoch.</source>
        <translation>에포크가 시작될 때마다 학습률을 정합니다.</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left (alpha).</source>
        <translation>마지막에 남는 학습률의 비율입니다(alpha).</translation>
    </message>
    <message>
        <source>Show it with: tensorboard --logdir FOLDER</source>
        <translation>보는 방법: tensorboard --logdir 폴더</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>계단식 감소</translation>
    </message>
    <message>
        <source>Stops the run when the figure watched no longer gets better.</source>
        <translation>기준 지표가 더 나아지지 않으면 학습을 멈춥니다.</translation>
    </message>
    <message>
        <source>Takes smaller steps when the figure watched no longer gets better.</source>
        <translation>기준 지표가 더 나아지지 않으면 학습률을 낮춥니다.</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s files are not written: the package “tensorboard” is not installed (pip install tensorboard).</source>
        <translation>TensorBoard 파일을 쓰지 못합니다. “tensorboard” 패키지를 설치하십시오(pip install tensorboard).</translation>
    </message>
    <message>
        <source>The best weights could not be kept ({detail}): free some disk space. The run goes on; the weights of its last epoch are kept.</source>
        <translation>최적 가중치를 보관하지 못했습니다({detail}). 디스크 공간을 확보하십시오. 학습은 계속되며 마지막 에포크의 가중치를 보관합니다.</translation>
    </message>
    <message>
        <source>The figure by which epochs are compared (monitor).</source>
        <translation>에포크를 비교하는 기준 지표입니다(monitor).</translation>
    </message>
    <message>
        <source>The learning rate does not fall below it (min_lr).</source>
        <translation>학습률이 이 값보다 낮아지지 않습니다(min_lr).</translation>
    </message>
    <message>
        <source>The learning rate from each of these epochs.</source>
        <translation>각 시작 에포크부터 적용하는 학습률입니다.</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by it (factor).</source>
        <translation>학습률에 곱하는 수입니다(factor).</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>웜업</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>기준 지표</translation>
    </message>
    <message>
        <source>Writes a row of figures an epoch into a file.</source>
        <translation>에포크마다 지표를 파일에 한 행씩 씁니다.</translation>
    </message>
    <message>
        <source>Writes what TensorBoard shows into a folder.</source>
        <translation>TensorBoard에서 볼 기록을 폴더에 씁니다.</translation>
    </message>
    <message>
        <source>{callback} cannot write its file since epoch {epoch} ({detail}): choose another place. The run goes on.</source>
        <translation>{callback}: 에포크 {epoch}부터 파일을 쓸 수 없습니다({detail}). 다른 위치를 선택하십시오. 학습은 계속됩니다.</translation>
    </message>
</context>
<context>
    <name>CanvasActions</name>
    <message>
        <source>Add a Layer…</source>
        <translation>층 추가…</translation>
    </message>
    <message>
        <source>Align Bottom Edges</source>
        <translation>아래쪽 맞춤</translation>
    </message>
    <message>
        <source>Align Centres</source>
        <translation>가로 가운데 맞춤</translation>
    </message>
    <message>
        <source>Align Left Edges</source>
        <translation>왼쪽 맞춤</translation>
    </message>
    <message>
        <source>Align Middles</source>
        <translation>세로 가운데 맞춤</translation>
    </message>
    <message>
        <source>Align Right Edges</source>
        <translation>오른쪽 맞춤</translation>
    </message>
    <message>
        <source>Align Top Edges</source>
        <translation>위쪽 맞춤</translation>
    </message>
    <message>
        <source>Arrange All</source>
        <translation>자동 배치</translation>
    </message>
    <message>
        <source>Change Parameters</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <source>Connect To…</source>
        <translation>다른 층에 연결…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete without Rejoining</source>
        <translation>앞뒤를 잇지 않고 삭제</translation>
    </message>
    <message>
        <source>Distribute Across</source>
        <translation>가로 간격 같게</translation>
    </message>
    <message>
        <source>Distribute Down</source>
        <translation>세로 간격 같게</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Give It Weights of Its Own</source>
        <translation>가중치 따로 갖기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Share One Layer</source>
        <translation>층 하나로 공유</translation>
    </message>
    <message>
        <source>Use This Layer Again</source>
        <translation>이 층 다시 사용</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Zoom to Fit</source>
        <translation>화면에 맞춤</translation>
    </message>
</context>
<context>
    <name>CanvasCommands</name>
    <message>
        <source>The canvas holds at most {count} layers.</source>
        <translation>캔버스에 놓을 수 있는 층은 최대 {count}개입니다.</translation>
    </message>
    <message>
        <source>The clipboard holds neither layers nor Keras code.</source>
        <translation>클립보드에 층이나 Keras 코드가 없습니다.</translation>
    </message>
</context>
<context>
    <name>CanvasToolbar</name>
    <message>
        <source>Align</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Align the Selected Layers</source>
        <translation>선택한 층 맞춤</translation>
    </message>
    <message>
        <source>History</source>
        <translation>작업 내역</translation>
    </message>
</context>
<context>
    <name>ChallengePage</name>
    <message>
        <source>A draw with the network.</source>
        <translation>신경망과 비겼습니다.</translation>
    </message>
    <message>
        <source>Beat the network</source>
        <translation>신경망과 겨루기</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Garment {number} of {count}: what is it?</source>
        <translation>{count}장 중 {number}번째: 무엇입니까?</translation>
    </message>
    <message>
        <source>People, by the table of the dataset</source>
        <translation>사람(데이터셋 제작자의 표)</translation>
    </message>
    <message>
        <source>Press its key, or click.</source>
        <translation>번호 키를 누르거나 클릭하십시오.</translation>
    </message>
    <message>
        <source>Right: {truth}. The network said {theirs}.</source>
        <translation>맞음: {truth}. 신경망의 예측: {theirs}.</translation>
    </message>
    <message>
        <source>The network has beaten you.</source>
        <translation>신경망이 이겼습니다.</translation>
    </message>
    <message>
        <source>The network, on the same twenty</source>
        <translation>신경망(같은 20장)</translation>
    </message>
    <message>
        <source>The people of the table were no experts either. They saw 1,000 garments of the test set drawn at random; half of your twenty were chosen because they are hard.</source>
        <translation>표의 사람들도 전문가가 아니며, 테스트 세트에서 무작위로 뽑은 1,000장을 보았습니다. 이번 20장 중 절반은 일부러 어려운 이미지로 골랐습니다.</translation>
    </message>
    <message>
        <source>The same twenty again</source>
        <translation>같은 20장 다시</translation>
    </message>
    <message>
        <source>Twenty garments of the test set, two of each class: one drawn at random, one that looks much like another class. Name the class of each; the network has the same twenty.</source>
        <translation>테스트 세트의 이미지 20장이며, 클래스마다 2장입니다. 1장은 무작위로, 1장은 다른 클래스와 많이 닮은 것으로 뽑습니다. 각 이미지의 클래스를 맞혀 보십시오. 신경망도 같은 20장을 예측합니다.</translation>
    </message>
    <message>
        <source>Twenty others</source>
        <translation>다른 20장</translation>
    </message>
    <message>
        <source>Wrong: it was {truth}. The network said {theirs}.</source>
        <translation>틀림: 실제 {truth}. 신경망의 예측: {theirs}.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <source>You have beaten the network.</source>
        <translation>신경망을 이겼습니다.</translation>
    </message>
    <message>
        <source>{right} of {count}</source>
        <translation>{count}장 중 {right}장</translation>
    </message>
</context>
<context>
    <name>ChartControls</name>
    <message>
        <source>By batch</source>
        <translation>배치별</translation>
    </message>
    <message>
        <source>By epoch</source>
        <translation>에포크별</translation>
    </message>
    <message>
        <source>Compare runs by the work they did: an update is one step of the optimizer, a sample one garment seen.</source>
        <translation>한 일의 양으로 학습을 비교합니다. 갱신은 옵티마이저의 한 스텝, 샘플은 학습에 사용한 이미지 한 장입니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Equal steps upwards multiply the loss: small losses are told apart.</source>
        <translation>세로로 같은 간격이면 손실이 같은 배수로 커집니다. 작은 손실도 구별할 수 있습니다.</translation>
    </message>
    <message>
        <source>Every batch as it was, faint, and the mean of the last ones, strong.</source>
        <translation>옅은 선은 각 배치의 값, 진한 선은 최근 배치들의 평균입니다.</translation>
    </message>
    <message>
        <source>How many batches the strong curve averages; one alone is mostly luck.</source>
        <translation>진한 선에서 평균하는 배치 수입니다. 배치 하나의 값은 우연에 크게 좌우됩니다.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logarithmic scale for the loss</source>
        <translation>손실의 로그 눈금</translation>
    </message>
    <message>
        <source>One point an epoch: the mean over its batches.</source>
        <translation>에포크마다 점 하나: 배치 값의 평균입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Show everything again (0, or a double click). Wheel and drawn box zoom, Shift and drag moves.</source>
        <translation>전체를 다시 표시합니다(0 또는 두 번 클릭). 휠이나 영역 드래그: 확대, Shift+드래그: 이동.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Smoothing in batches</source>
        <translation>평활화할 배치 수</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>What is counted from left to right</source>
        <translation>가로축의 단위</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Curves as a table (CSV)…</source>
        <translation>곡선 표(CSV)…</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>그래프 내보내기</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Picture for print (SVG)…</source>
        <translation>인쇄용 그림(SVG)…</translation>
    </message>
    <message>
        <source>Saves the curves for slides, a spreadsheet or a notebook.</source>
        <translation>슬라이드, 스프레드시트, Jupyter 노트북에서 쓸 수 있도록 곡선을 저장합니다.</translation>
    </message>
    <message>
        <source>history.history of Keras (JSON)…</source>
        <translation>Keras의 history.history(JSON)…</translation>
    </message>
    <message>
        <source>learning curves</source>
        <translation>학습 곡선</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>Each batch</source>
        <translation>배치별 값</translation>
    </message>
    <message>
        <source>Every batch as it was, unsmoothed.</source>
        <translation>평활화하지 않은 각 배치의 값입니다.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>격차</translation>
    </message>
    <message>
        <source>How much worse it does on garments that it has not learned from.</source>
        <translation>학습하지 않은 이미지에서 성능이 떨어지는 정도입니다.</translation>
    </message>
    <message>
        <source>On garments it never learns from; a ring marks the best epoch.</source>
        <translation>학습에 쓰지 않는 의류로 잽니다. 고리는 가장 좋은 에포크를 나타냅니다.</translation>
    </message>
    <message>
        <source>On the garments it learns from.</source>
        <translation>학습에 사용하는 이미지의 결과입니다.</translation>
    </message>
    <message>
        <source>Shows or hides {name}.</source>
        <translation>{name} 표시를 켜거나 끕니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>ChartTitle</name>
    <message>
        <source>Choose which of the figures measured is shown.</source>
        <translation>측정한 지표 가운데 표시할 것을 고릅니다.</translation>
    </message>
    <message>
        <source>Figure shown: {figure}</source>
        <translation>표시하는 지표: {figure}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>From epoch {number} on the validation loss rises while the training loss still falls: the network learns the training garments by heart.</source>
        <translation>에포크 {number}부터 훈련 손실은 계속 줄지만 검증 손실은 커집니다. 신경망이 훈련 세트의 이미지를 외우고 있습니다(과대적합).</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>학습 곡선</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>아직 학습하지 않음</translation>
    </message>
    <message>
        <source>Press Train (F6). The loss falls here while the network learns.</source>
        <translation>학습(F6)을 누르십시오. 학습하는 동안 손실이 줄어드는 모습이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>저장한 파일: {file}</translation>
    </message>
    <message>
        <source>{name}: no lasting rise.</source>
        <translation>{name}: 지속적인 상승이 없습니다.</translation>
    </message>
    <message>
        <source>{name}: the validation loss rises from epoch {number} on.</source>
        <translation>{name}: 에포크 {number}부터 검증 손실이 커집니다.</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>All garments</source>
        <translation>전체 의류</translation>
    </message>
    <message>
        <source>Classes of garments</source>
        <translation>의류 클래스</translation>
    </message>
</context>
<context>
    <name>ClassOrder</name>
    <message>
        <source>Classes in the order of their numbers</source>
        <translation>번호 순서로 놓인 클래스</translation>
    </message>
    <message>
        <source>Drag a row to give the class another number (or Alt+Up and Alt+Down).</source>
        <translation>행을 끌면 클래스의 번호가 바뀝니다(Alt+↑, Alt+↓로도 됩니다).</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name}: {number}</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Garments</source>
        <translation>이미지 수</translation>
    </message>
    <message>
        <source>Mean of the classes</source>
        <translation>클래스 평균</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each class</source>
        <translation>클래스별 정밀도, 재현율, F1</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Target and prediction of each class</source>
        <translation>클래스별 타깃과 예측</translation>
    </message>
</context>
<context>
    <name>ClippingForm</name>
    <message>
        <source>Cuts large gradients down before the optimizer takes them, so that one steep batch cannot throw the weights far away.</source>
        <translation>큰 그레이디언트를 줄인 뒤 옵티마이저에 넘겨, 경사가 가파른 배치 하나 때문에 가중치가 멀리 튀지 않게 합니다.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>그레이디언트 클리핑</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>A network from Keras code</source>
        <translation>Keras 코드에서 신경망 읽기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Code to read</source>
        <translation>읽을 코드</translation>
    </message>
    <message>
        <source>Found: {layers}, {parameters}.</source>
        <translation>찾은 신경망: {layers}, {parameters}.</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>{line}행: {problem}</translation>
    </message>
    <message>
        <source>No network was found in this code.</source>
        <translation>이 코드에서 신경망을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Open code</source>
        <translation>코드 열기</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Paste code</source>
        <translation>코드 붙여넣기</translation>
    </message>
    <message>
        <source>Paste code that builds a Sequential or a functional model. It is read, never executed.</source>
        <translation>Sequential 모델이나 함수형 모델을 만드는 코드를 붙여넣으십시오. 코드는 읽기만 하고 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Python files (*.py)</source>
        <translation>Python 파일 (*.py)</translation>
    </message>
    <message>
        <source>Replaces the network on the canvas; one Undo takes it back.</source>
        <translation>캔버스의 신경망을 바꿉니다. 실행 취소 한 번으로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Use this network</source>
        <translation>이 신경망 사용</translation>
    </message>
    <message>
        <source>What is listed below is not in them.</source>
        <translation>아래 항목은 포함되지 않았습니다.</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>해석하지 못한 부분</translation>
    </message>
    <message>
        <source>{name} cannot be read as text.</source>
        <translation>{name} 파일을 텍스트로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is too large.</source>
        <translation>{name} 파일이 너무 큽니다.</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Copy the code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Every layer called on the result of others: any network can be written so.</source>
        <translation>층마다 다른 층의 결과를 넣어 호출합니다. 모든 신경망을 이렇게 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Functional</source>
        <translation>함수형</translation>
    </message>
    <message>
        <source>Keras code of the network</source>
        <translation>신경망의 Keras 코드</translation>
    </message>
    <message>
        <source>Only a network whose layers stand in one row can be written as Sequential.</source>
        <translation>층이 한 줄로 이어진 신경망만 Sequential로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Paste code…</source>
        <translation>코드 붙여넣기…</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Sequential</translation>
    </message>
    <message>
        <source>Style of the code</source>
        <translation>코드 작성 방식</translation>
    </message>
    <message>
        <source>The layers as one list, each fed by the one before.</source>
        <translation>층을 순서대로 나열한 리스트입니다. 각 층은 바로 앞 층의 출력을 받습니다.</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>A colon is missing at the end of this. The line was left out.</source>
        <translation>이 끝에 콜론(:)이 빠졌습니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>A comma seems to be missing after this. The line was left out.</source>
        <translation>이 뒤에 쉼표가 빠진 것 같습니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>A value without a name cannot follow one with a name, as units=10 has. The line was left out.</source>
        <translation>units=10처럼 이름이 있는 값 뒤에는 이름 없는 값이 올 수 없습니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>How often this loop runs does not follow from the code.</source>
        <translation>코드만으로는 이 반복문의 실행 횟수를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Keras has no {method} any more. It was taken as {taken}.</source>
        <translation>지금의 Keras에는 {method} 메서드가 없습니다. 대신 읽은 것: {taken}.</translation>
    </message>
    <message>
        <source>Keras needs {argument} for {layer}. The program&apos;s default was taken.</source>
        <translation>{layer}: Keras에 필요한 {argument} 인수가 없어 이 프로그램의 기본값을 사용했습니다.</translation>
    </message>
    <message>
        <source>No part of a garment has the shape {shape}. The whole picture, 28 × 28, is taken.</source>
        <translation>이미지로 만들 수 없는 형상입니다: {shape}. 28 × 28 이미지 전체를 사용합니다.</translation>
    </message>
    <message>
        <source>Python does not know the character {character}, perhaps a quotation mark, comma or space from a text program. The line was left out.</source>
        <translation>파이썬이 모르는 문자입니다: {character}. 문서 편집기에서 온 따옴표, 쉼표, 공백일 수 있습니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>Python does not understand this line from here on. It was left out.</source>
        <translation>여기부터 파이썬 문법에 맞지 않습니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>The line does not begin where the lines around it do. It was left out.</source>
        <translation>이 줄의 들여쓰기가 앞뒤 줄과 맞지 않아 제외했습니다.</translation>
    </message>
    <message>
        <source>The losses are not as many as the outputs.</source>
        <translation>손실 함수와 출력의 개수가 다릅니다.</translation>
    </message>
    <message>
        <source>The program has no callback {callback}.</source>
        <translation>이 프로그램에는 {callback} 콜백이 없습니다.</translation>
    </message>
    <message>
        <source>The program has no layer {layer}. There is a gap in its place.</source>
        <translation>이 프로그램에는 {layer} 층이 없습니다. 그 자리는 비어 있습니다.</translation>
    </message>
    <message>
        <source>The program has no loss {loss}. It stays as it was.</source>
        <translation>이 프로그램에는 {loss} 손실 함수가 없습니다. 기존 설정을 유지합니다.</translation>
    </message>
    <message>
        <source>The program has no optimizer {optimizer}. It stays as it was.</source>
        <translation>이 프로그램에는 {optimizer} 옵티마이저가 없습니다. 기존 설정을 유지합니다.</translation>
    </message>
    <message>
        <source>The program has no setting {argument} of {layer}. It was left out.</source>
        <translation>{layer}: 이 프로그램에는 {argument} 설정이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>The program has no {layer} of its own. It was taken as {taken}.</source>
        <translation>이 프로그램에는 {layer} 층이 따로 없습니다. 대신 사용한 것: {taken}.</translation>
    </message>
    <message>
        <source>The program scales pixels to values from 0 to 1, by dividing by 255, and does so in place of {code}.</source>
        <translation>이 프로그램은 픽셀을 255로 나누어 0에서 1 사이로 바꾸며, {code} 대신 이 방법을 씁니다.</translation>
    </message>
    <message>
        <source>The quotation mark here has no second one. The line was left out.</source>
        <translation>여기서 연 따옴표가 닫히지 않았습니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>There are several models. The one that is compiled or made last was taken, not this one.</source>
        <translation>모델이 여럿입니다. 이 모델 대신 마지막으로 컴파일하거나 만든 모델을 사용했습니다.</translation>
    </message>
    <message>
        <source>There is no Keras layer in this text.</source>
        <translation>이 텍스트에는 Keras 층이 없습니다.</translation>
    </message>
    <message>
        <source>This begins like a number and is none. The line was left out.</source>
        <translation>숫자처럼 시작하지만 숫자가 아닙니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>This is more code than the program follows.</source>
        <translation>코드가 너무 길어 이 프로그램에서 해석할 수 없습니다.</translation>
    </message>
    <message>
        <source>This is nested too deep to be followed.</source>
        <translation>중첩이 너무 깊어 해석할 수 없습니다.</translation>
    </message>
    <message>
        <source>This is no layer. It was left out.</source>
        <translation>층이 아니므로 제외했습니다.</translation>
    </message>
    <message>
        <source>This output of the model, {layer}, also goes on to another layer, so it is no output here.</source>
        <translation>모델의 출력인 {layer} 층이 다른 층으로도 이어지므로 출력으로 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>This {bracket} closes nothing that was opened. The line was left out.</source>
        <translation>짝이 되는 여는 괄호가 없습니다: {bracket}. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>This {bracket} is never closed. The line was left out.</source>
        <translation>닫히지 않은 괄호입니다: {bracket}. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>To the left of = there must be a name; a comparison is written ==. The line was left out.</source>
        <translation>=의 왼쪽에는 이름이 있어야 하고, 비교는 ==로 씁니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>What belongs to the line above must begin further to the right. The line was left out.</source>
        <translation>윗줄에 속하는 내용은 더 들여써야 합니다. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>What {argument} of {layer} is does not follow from the code. The program&apos;s default was taken.</source>
        <translation>{layer}: 코드만으로는 {argument} 값을 알 수 없어 이 프로그램의 기본값을 사용했습니다.</translation>
    </message>
    <message>
        <source>What {open} opened is closed by {bracket}. The line was left out.</source>
        <translation>괄호의 짝이 맞지 않습니다: {open} … {bracket}. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>Whether this is true does not follow from the code.</source>
        <translation>코드만으로는 이 조건이 참인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>With from_logits=True the loss expects raw scores and would apply {activation} a second time, but {layer} has applied it already. It is applied once here; leave from_logits out.</source>
        <translation>from_logits=True이면 손실 함수가 {activation} 함수를 한 번 더 적용하지만, {layer}에서 이미 적용했습니다. 여기서는 한 번만 적용하므로 from_logits를 빼십시오.</translation>
    </message>
    <message>
        <source>With from_logits=True the loss takes raw scores and applies {activation} itself. Here {activation} was put at the end of the network and the loss takes its probabilities: the same computation, and the outputs can be read.</source>
        <translation>from_logits=True이면 손실 함수가 점수를 받아 {activation} 함수를 직접 적용합니다. 여기서는 {activation} 함수를 신경망 끝에 두고 손실 함수가 그 확률을 받습니다. 계산은 같고 출력을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>{argument} is given twice. The line was left out.</source>
        <translation>두 번 주어진 인수입니다: {argument}. 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>{argument} of {layer} cannot be {received}.</source>
        <translation>{layer}: {argument} 설정에 쓸 수 없는 값입니다: {received}.</translation>
    </message>
    <message>
        <source>{layer} is given something that is no result of a layer.</source>
        <translation>{layer}: 층의 결과가 아닌 것이 입력되었습니다.</translation>
    </message>
    <message>
        <source>{layer} is given the same result twice. It was connected once.</source>
        <translation>{layer}: 같은 결과가 두 번 입력되어 한 번만 연결했습니다.</translation>
    </message>
    <message>
        <source>{layer} is of Keras 1, where these are the kernel&apos;s height and width. It was taken as kernel_size={size}.</source>
        <translation>{layer}: Keras 1의 표기로, 두 수는 커널의 높이와 너비입니다. 대신 읽은 것: kernel_size={size}.</translation>
    </message>
    <message>
        <source>{layer} takes one input. The first one was taken.</source>
        <translation>{layer}: 입력을 하나만 받으므로 첫 번째 입력만 연결했습니다.</translation>
    </message>
    <message>
        <source>{metric} is not measured here, but accuracy, top-3 accuracy and the recall of each class are.</source>
        <translation>{metric}: 여기서는 측정하지 않습니다. 정확도, 상위 3개 정확도, 클래스별 재현율은 측정합니다.</translation>
    </message>
    <message>
        <source>{name} cannot be a layer&apos;s name here: letters, digits and _ can.</source>
        <translation>층 이름으로 쓸 수 없습니다: {name}. 영문자, 숫자, 밑줄(_)만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} is a class of its own. Only Sequential and functional models are followed.</source>
        <translation>{name}: 직접 정의한 클래스입니다. Sequential 모델과 함수형 모델만 해석합니다.</translation>
    </message>
    <message>
        <source>{name} needs brackets since Python 3: {name}(…). The line was left out.</source>
        <translation>파이썬 3부터 {name}에는 괄호가 필요합니다: {name}(…). 이 줄은 제외했습니다.</translation>
    </message>
    <message>
        <source>{setting} cannot be {received}. It stays as it was.</source>
        <translation>{setting} 설정에 쓸 수 없는 값입니다: {received}. 기존 설정을 유지합니다.</translation>
    </message>
</context>
<context>
    <name>Collapse</name>
    <message>
        <source>After</source>
        <translation>합친 후</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>합치기 전</translation>
    </message>
    <message>
        <source>Dropout between them is left out: in prediction it passes everything on.</source>
        <translation>그 사이의 드롭아웃은 뺐습니다. 예측할 때는 값을 그대로 통과시키기 때문입니다.</translation>
    </message>
    <message>
        <source>Keras computes the outputs of both networks …</source>
        <translation>Keras가 두 신경망의 출력을 계산하고 있습니다 …</translation>
    </message>
    <message>
        <source>Largest difference of outputs over {garments} test garments: {exact} where the product is computed in float64, {quick} in float32. The largest output is {largest}: that is rounding, nothing more. Same answer for {same} of {garments}.</source>
        <translation>테스트 이미지 {garments}장에서 출력의 최대 차이: 곱을 float64로 계산하면 {exact}, float32로 계산하면 {quick}. 가장 큰 출력은 {largest}이므로 이 차이는 반올림 오차일 뿐입니다. {garments}장 중 {same}장에서 답이 같습니다.</translation>
    </message>
    <message>
        <source>Neuron {neuron} of {layer} gives for garments a and b together not what it gives for each, added up:</source>
        <translation>{layer}의 {neuron}번 뉴런에서 이미지 a와 b를 더해 넣은 값은 따로 넣은 값의 합과 다릅니다:</translation>
    </message>
    <message>
        <source>No Dense layer follows another here, so there is nothing to collapse.</source>
        <translation>이 신경망에는 잇따른 Dense 층이 없어서 합칠 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing can be collapsed.</source>
        <translation>합칠 수 있는 층이 없습니다.</translation>
    </message>
    <message>
        <source>The same weights, with every activation between Dense layers left out.</source>
        <translation>가중치는 같고, Dense 층 사이의 활성화 함수만 모두 뺀 신경망입니다.</translation>
    </message>
    <message>
        <source>Weights: {count}</source>
        <translation>파라미터 {count}개</translation>
    </message>
    <message>
        <source>Without its activations</source>
        <translation>활성화 함수 없이</translation>
    </message>
    <message>
        <source>Your network, layer by layer.</source>
        <translation>지금 신경망의 층입니다.</translation>
    </message>
    <message>
        <source>g(x) is what the neuron gives for x less what it gives for nothing; a linear layer would have g(a) + g(b) = g(a + b).</source>
        <translation>g(x)는 x를 넣은 값에서 0을 넣은 값을 뺀 것입니다. 선형인 층이라면 g(a) + g(b) = g(a + b)가 됩니다.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be one layer: {activation} stands between them, and it is not linear.</source>
        <translation>{first} 층과 {second} 층은 한 층이 될 수 없습니다. 그 사이에 선형이 아닌 {activation} 함수가 있습니다.</translation>
    </message>
    <message>
        <source>{many} linear layers become {few}.</source>
        <translation>선형인 층 {many}개가 {few}개로 합쳐집니다.</translation>
    </message>
</context>
<context>
    <name>CollapseDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Collapse linear layers</source>
        <translation>선형 층 합치기</translation>
    </message>
    <message>
        <source>Puts one layer in place of those marked on the left. Undo brings them back.</source>
        <translation>왼쪽에 표시된 층들을 층 하나로 바꿉니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Add a layer: {sentence}</source>
        <translation>층 추가: {sentence}</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Best weights kept</source>
        <translation>최적 가중치 보관</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>콜백</translation>
    </message>
    <message>
        <source>Command to find</source>
        <translation>찾을 명령</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>찾은 명령</translation>
    </message>
    <message>
        <source>Drawings mixed in</source>
        <translation>섞은 그림</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Figure that the best weights go by</source>
        <translation>최적 가중치의 기준 지표</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>그레이디언트 클리핑</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>하이퍼파라미터</translation>
    </message>
    <message>
        <source>In Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>레이블 잡음</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Log as a CSV file</source>
        <translation>CSV 파일로 기록</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Nothing of this name, in either language.</source>
        <translation>한국어로도 영어로도 이런 이름은 없습니다.</translation>
    </message>
    <message>
        <source>One-hot encoding</source>
        <translation>원-핫 인코딩</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>Recall of each class</source>
        <translation>클래스별 재현율</translation>
    </message>
    <message>
        <source>Reducing the learning rate on a plateau</source>
        <translation>정체될 때 학습률 감소</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Setting in Data</source>
        <translation>데이터의 설정</translation>
    </message>
    <message>
        <source>Setting in Train</source>
        <translation>학습의 설정</translation>
    </message>
    <message>
        <source>Shuffle the training garments</source>
        <translation>훈련 이미지 섞기</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Step {place} of the lesson</source>
        <translation>수업 {place}단계</translation>
    </message>
    <message>
        <source>Target and loss</source>
        <translation>타깃과 손실</translation>
    </message>
    <message>
        <source>Top-3 accuracy</source>
        <translation>Top-3 정확도</translation>
    </message>
    <message>
        <source>Training garments</source>
        <translation>훈련 이미지 수</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>하고 싶은 일을 입력하십시오</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>신경망이 보는 그림</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>A double click or Enter opens the garment in Inside: in the network trained last, not in these runs. “Use its network” in the list of runs puts a run&apos;s there.</source>
        <translation>두 번 클릭하거나 Enter를 누르면 이미지를 ‘내부’에서 엽니다. 이때 쓰는 것은 이 두 학습이 아니라 마지막으로 학습한 신경망입니다. 학습 기록에서 ‘신경망 사용’을 누르면 그 학습의 신경망으로 바뀝니다.</translation>
    </message>
    <message>
        <source>All that differ</source>
        <translation>예측이 다른 이미지</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>둘 다 틀림</translation>
    </message>
    <message>
        <source>Choose two different runs</source>
        <translation>서로 다른 학습 기록 2개를 선택하십시오</translation>
    </message>
    <message>
        <source>Classifying the test set with both networks…</source>
        <translation>두 신경망으로 테스트 세트를 분류하는 중…</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>학습 비교</translation>
    </message>
    <message>
        <source>Every cell</source>
        <translation>모든 칸</translation>
    </message>
    <message>
        <source>First right</source>
        <translation>첫째만 맞음</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>첫째 학습 기록</translation>
    </message>
    <message>
        <source>It goes on, or it failed. Choose another.</source>
        <translation>진행 중이거나 실패한 학습입니다. 다른 것을 선택하십시오.</translation>
    </message>
    <message>
        <source>One of these runs has no weights</source>
        <translation>가중치가 없는 학습 기록</translation>
    </message>
    <message>
        <source>Second right</source>
        <translation>둘째만 맞음</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>둘째 학습 기록</translation>
    </message>
    <message>
        <source>Second run less first: on the diagonal more is better, elsewhere fewer. A click on a cell lists its garments.</source>
        <translation>둘째에서 첫째를 뺀 값입니다. 대각선에서는 많을수록, 그 밖에서는 적을수록 좋습니다. 칸을 클릭하면 해당 이미지가 나열됩니다.</translation>
    </message>
    <message>
        <source>Train a second time, with another setting or another network. Then stands here what one run learned and the other did not.</source>
        <translation>설정이나 신경망을 바꿔 한 번 더 학습하십시오. 한쪽만 배운 것을 여기에서 비교합니다.</translation>
    </message>
    <message>
        <source>Two runs are needed</source>
        <translation>학습 기록 2개 필요</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count}장 표시</translation>
    </message>
    <message>
        <source>{count} shown: {true} that one of both takes for {predicted}</source>
        <translation>{count}장 표시: 실제 {true}, 둘 중 하나의 예측 {predicted}</translation>
    </message>
    <message>
        <source>{count} shown: {true} that only one of both recognises</source>
        <translation>{count}장 표시: 둘 중 하나만 맞힌 {true}</translation>
    </message>
    <message>
        <source>{first}: {first_share} right. {second}: {second_share} right. They differ on {differ} of the garments: {only_first} that only {first} has right, {only_second} that only {second} has right, {neither} that both have wrong.</source>
        <translation>{first}: 정확도 {first_share}. {second}: 정확도 {second_share}. 예측이 다른 이미지 {differ}장: {first}만 맞음 {only_first}장, {second}만 맞음 {only_second}장, 둘 다 틀림 {neither}장.</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>true</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>{true} recognised: {count} ({share} of the class)</source>
        <translation>{true} 정답: {count}장(클래스의 {share})</translation>
    </message>
    <message>
        <source>{true} taken for {predicted}: {count} ({share} of the class)</source>
        <translation>실제 {true}, 예측 {predicted}: {count}장(클래스의 {share})</translation>
    </message>
</context>
<context>
    <name>ConnectByKeys</name>
    <message>
        <source>Arrows choose a layer, Enter connects, Esc leaves it.</source>
        <translation>화살표 키: 층 선택, Enter: 연결, Esc: 취소</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Align</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Insert a Layer…</source>
        <translation>층 삽입…</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Copy details</source>
        <translation>상세 정보 복사</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>오류 발생</translation>
    </message>
    <message>
        <source>The program made a mistake and goes on. Your network is still here.</source>
        <translation>프로그램에 오류가 발생했지만 계속 실행됩니다. 신경망은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>{error}

The log is in {file}.</source>
        <translation>{error}

로그 파일: {file}</translation>
    </message>
</context>
<context>
    <name>CurveChart</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Epoch {number}</source>
        <translation>에포크 {number}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How wrong the predictions are; training makes it smaller.</source>
        <translation>예측이 틀린 정도입니다. 학습할수록 작아집니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>None: no output of this network answers with a class.</source>
        <translation>없음: 클래스를 예측하는 출력이 없습니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>Share of the garments whose class is predicted right.</source>
        <translation>클래스를 맞게 예측한 이미지의 비율입니다.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>dropout rate</source>
        <translation>드롭아웃 비율</translation>
    </message>
    <message>
        <source>exploded here</source>
        <translation>여기서 폭발</translation>
    </message>
    <message>
        <source>failed here</source>
        <translation>여기서 실패</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>turns at epoch {number}</source>
        <translation>에포크 {number}에서 상승 전환</translation>
    </message>
    <message>
        <source>{chart} chart. Arrow keys move the crosshair, with Shift the view; plus and minus zoom, 0 shows everything.</source>
        <translation>{chart} 그래프입니다. 화살표 키: 십자선 이동, Shift+화살표 키: 화면 이동, +와 -: 확대와 축소, 0: 전체 보기.</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}초</translation>
    </message>
</context>
<context>
    <name>DataForm</name>
    <message>
        <source>Drawings</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Drawings that join the photos, so that the network learns to read them.</source>
        <translation>사진에 섞는 그림의 수입니다. 신경망이 그림 읽는 법을 배웁니다.</translation>
    </message>
    <message>
        <source>Draws one order for all epochs, as Keras does under a seed. Otherwise the garments come in the order of the split.</source>
        <translation>Keras에서 시드를 정했을 때처럼 모든 에포크에 쓸 순서를 한 번 정합니다. 끄면 분할된 순서대로 사용합니다.</translation>
    </message>
    <message>
        <source>Garments</source>
        <translation>이미지 수</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>레이블 잡음</translation>
    </message>
    <message>
        <source>Measured on the validation set besides loss and accuracy:</source>
        <translation>손실과 정확도 외에 검증 세트에서 측정하는 지표:</translation>
    </message>
    <message>
        <source>Of the garments of a class, the share that is found.</source>
        <translation>한 클래스의 이미지 중 그 클래스로 맞게 예측한 비율입니다.</translation>
    </message>
    <message>
        <source>Recall of each class</source>
        <translation>클래스별 재현율</translation>
    </message>
    <message>
        <source>Share of garments whose class is among the three likeliest.</source>
        <translation>확률이 높은 세 클래스 안에 실제 클래스가 있는 이미지의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the 60,000 garments that is kept for validation.</source>
        <translation>이미지 60,000장 가운데 검증용으로 남겨 두는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the training garments whose label is replaced by one at random.</source>
        <translation>레이블을 무작위로 바꾸는 훈련 이미지의 비율입니다.</translation>
    </message>
    <message>
        <source>Shuffle the training garments</source>
        <translation>훈련 이미지 섞기</translation>
    </message>
    <message>
        <source>Top-3 accuracy</source>
        <translation>Top-3 정확도</translation>
    </message>
    <message>
        <source>Train on the first so many of the training part; fewer overfit sooner.</source>
        <translation>훈련 세트의 앞에서부터 사용할 이미지 수입니다. 적을수록 빨리 과대적합됩니다.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>DataSettings</name>
    <message>
        <source>As published</source>
        <translation>교재 방식</translation>
    </message>
    <message>
        <source>Drawings to train on</source>
        <translation>훈련할 그림 수</translation>
    </message>
    <message>
        <source>Garments to train on</source>
        <translation>훈련에 쓸 이미지 수</translation>
    </message>
    <message>
        <source>How many drawings join the training part; label noise is theirs as well.</source>
        <translation>훈련 세트에 더할 그림 수입니다. 레이블 잡음은 그림에도 들어갑니다.</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>레이블 잡음</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Less label noise</source>
        <translation>레이블 잡음 줄이기</translation>
    </message>
    <message>
        <source>Less validation</source>
        <translation>검증 비율 줄이기</translation>
    </message>
    <message>
        <source>Mix in drawings</source>
        <translation>그림 섞기</translation>
    </message>
    <message>
        <source>More label noise</source>
        <translation>레이블 잡음 늘리기</translation>
    </message>
    <message>
        <source>More validation</source>
        <translation>검증 비율 늘리기</translation>
    </message>
    <message>
        <source>No output of the network learns the ten classes.</source>
        <translation>클래스 10개를 학습하는 출력이 없습니다.</translation>
    </message>
    <message>
        <source>Of each class: training / validation</source>
        <translation>클래스별: 훈련 / 검증</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>Only the first so many of the training part; fewer overfit sooner.</source>
        <translation>훈련용 이미지 가운데 앞에서부터 이만큼만 씁니다. 적을수록 빨리 과대적합됩니다.</translation>
    </message>
    <message>
        <source>Share of the training garments whose label is replaced by one at random; one in ten draws its own again. Validation and test keep theirs.</source>
        <translation>훈련 이미지 가운데 레이블을 무작위로 바꿀 비율입니다. 열에 하나는 원래 레이블이 다시 뽑힙니다. 검증 세트와 테스트 세트의 레이블은 그대로입니다.</translation>
    </message>
    <message>
        <source>Shuffled so that every class keeps its share in both parts.</source>
        <translation>훈련과 검증에서 클래스별 비율이 같도록 섞어 나눕니다.</translation>
    </message>
    <message>
        <source>Shuffled with a fixed seed, garment for garment as in the textbook.</source>
        <translation>고정된 시드로 섞어 교재와 똑같이 나눕니다.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Stratified</source>
        <translation>층화 추출</translation>
    </message>
    <message>
        <source>The loss that takes such labels: {loss}</source>
        <translation>이 레이블에 맞는 손실: {loss}</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>훈련 이미지</translation>
    </message>
    <message>
        <source>Trains on drawings beside the photos, so that the network learns to read what is drawn. Validation and test stay photos, and no drawing is traced from them.</source>
        <translation>사진과 함께 그림도 훈련하여, 신경망이 손으로 그린 것도 알아보게 합니다. 검증과 테스트는 사진으로만 하며, 그 사진을 본떠 만든 그림은 훈련에 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>DataWorkspace</name>
    <message>
        <source>All garments, how they are split, and their labels</source>
        <translation>모든 이미지와 그 분할, 레이블</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>내 그림</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Garments</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Garments along their principal components: like beside like</source>
        <translation>주성분을 따라 놓은 이미지: 닮은 것끼리 모입니다</translation>
    </message>
    <message>
        <source>Integer against one-hot: how far apart are two classes?</source>
        <translation>정수와 원-핫 비교: 두 클래스 사이의 거리</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>My own, labelled in Draw with K</source>
        <translation>그리기에서 K 키로 레이블을 붙인 내 그림</translation>
    </message>
    <message>
        <source>Page of the data</source>
        <translation>데이터 페이지</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>Reading 70,000 garments…</source>
        <translation>이미지 70,000장을 읽는 중…</translation>
    </message>
    <message>
        <source>Set of garments</source>
        <translation>이미지 세트</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>The 10,000 of the test set</source>
        <translation>테스트 세트 10,000장</translation>
    </message>
    <message>
        <source>The 60,000 of the training set</source>
        <translation>훈련 세트 60,000장</translation>
    </message>
    <message>
        <source>The mean garment of each class, and how often each value is</source>
        <translation>클래스별 평균 이미지와 픽셀 값의 분포</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
</context>
<context>
    <name>DatasetErrorCard</name>
    <message>
        <source>Fashion-MNIST cannot be read</source>
        <translation>Fashion-MNIST를 읽을 수 없음</translation>
    </message>
    <message>
        <source>It belongs in {folder} and comes with the program: install that again.</source>
        <translation>이 파일은 프로그램과 함께 설치되며 있어야 할 곳은 {folder}입니다. 프로그램을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>It belongs in {folder}. Install the program again, or copy the file from github.com/zalandoresearch/fashion-mnist, then try again.</source>
        <translation>파일 위치: {folder}. 프로그램을 다시 설치하거나 github.com/zalandoresearch/fashion-mnist에서 파일을 복사한 후 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation>{file} 파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be used.</source>
        <translation>{file} 파일을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The file {file} is cut off: {received} of {expected} bytes are there.</source>
        <translation>{file} 파일이 잘려 있습니다. {expected}바이트 중 {received}바이트만 있습니다.</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>{file} 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The file {file} is not the published one: its MD5 is {received} instead of {expected}.</source>
        <translation>{file} 파일이 배포된 원본과 다릅니다. 파일의 MD5: {received}, 원본의 MD5: {expected}.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Both runs have the same network and the same settings.</source>
        <translation>두 학습의 신경망과 설정이 같습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Difference of settings</source>
        <translation>설정 비교</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>What is not listed is the same in both.</source>
        <translation>목록에 없는 설정은 서로 같습니다.</translation>
    </message>
    <message>
        <source>{left} and {right}</source>
        <translation>{left}, {right}</translation>
    </message>
</context>
<context>
    <name>DifferenceMatrix</name>
    <message>
        <source>Difference of two confusion matrices</source>
        <translation>두 혼동 행렬의 차이</translation>
    </message>
    <message>
        <source>{count} fewer</source>
        <translation>{count}장 적음</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count}장 많음</translation>
    </message>
    <message>
        <source>{true} recognised: {count} with {second} than with {first}</source>
        <translation>{true} 정답: {first}보다 {second}에서 {count}</translation>
    </message>
    <message>
        <source>{true} taken for {predicted}: {count} with {second} than with {first}</source>
        <translation>실제 {true}, 예측 {predicted}: {first}보다 {second}에서 {count}</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Best weights kept</source>
        <translation>최적 가중치 보관</translation>
    </message>
    <message>
        <source>Drawings mixed in</source>
        <translation>섞은 그림 수</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>그레이디언트 클리핑</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>하이퍼파라미터</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>레이블 잡음</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Layer {name}</source>
        <translation>{name} 층</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Training garments</source>
        <translation>훈련 이미지 수</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>What feeds {name}</source>
        <translation>{name} 층의 입력</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
</context>
<context>
    <name>DrawConnection</name>
    <message>
        <source>Takes the place of the wire from {layer}.</source>
        <translation>{layer} 층에서 오는 기존 연결을 대신합니다.</translation>
    </message>
</context>
<context>
    <name>DrawWorkspace</name>
    <message>
        <source>Gallery of the drawings of the game</source>
        <translation>게임에서 그린 그림 갤러리</translation>
    </message>
    <message>
        <source>Kept as {name}. Drawings in the project: {count}</source>
        <translation>보관했습니다. 레이블: {name}. 프로젝트의 그림: {count}장</translation>
    </message>
    <message>
        <source>The drawing could not be kept on the disk.</source>
        <translation>그림을 디스크에 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>The project is full: delete some of its drawings first (D).</source>
        <translation>프로젝트에 더 보관할 수 없습니다. 먼저 그림 몇 장을 지우십시오(D).</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>신경망이 보는 이미지</translation>
    </message>
</context>
<context>
    <name>DrawingCanvas</name>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>Draw a garment here</source>
        <translation>여기에 옷을 그리십시오</translation>
    </message>
</context>
<context>
    <name>DrawingCard</name>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Curve: drag it, bend it, click</source>
        <translation>곡선: 끌고, 구부리고, 클릭</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>진하기</translation>
    </message>
    <message>
        <source>Darkness of the ink</source>
        <translation>펜 진하기</translation>
    </message>
    <message>
        <source>Draw left and right at once</source>
        <translation>좌우 대칭으로 그리기</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>채우기</translation>
    </message>
    <message>
        <source>Garments in photos are grey: a light shirt is a light grey.</source>
        <translation>사진 속 옷은 회색입니다. 밝은 셔츠는 밝은 회색입니다.</translation>
    </message>
    <message>
        <source>Guess my garment: twenty seconds for each drawing</source>
        <translation>내 그림 맞히기: 그림마다 20초</translation>
    </message>
    <message>
        <source>Label the drawing and keep it in the project</source>
        <translation>그림에 레이블을 붙여 프로젝트에 보관</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Open a picture; dropping or pasting one works too</source>
        <translation>그림 열기(끌어다 놓거나 붙여 넣어도 됩니다)</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>펜</translation>
    </message>
    <message>
        <source>Redo stroke</source>
        <translation>획 다시 실행</translation>
    </message>
    <message>
        <source>Save the drawing as PNG</source>
        <translation>그림을 PNG로 저장</translation>
    </message>
    <message>
        <source>The labelled drawings; fine-tune a network on them</source>
        <translation>레이블을 붙인 그림 보기, 신경망 미세 조정</translation>
    </message>
    <message>
        <source>Trace the mean garment of a class</source>
        <translation>클래스의 평균 이미지를 따라 그리기</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>획 실행 취소</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>굵기</translation>
    </message>
    <message>
        <source>Width of the brush</source>
        <translation>펜 굵기</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name} ({keys})</translation>
    </message>
</context>
<context>
    <name>DrawingStrip</name>
    <message>
        <source>Drawn</source>
        <translation>그린 옷</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>윤곽선</translation>
    </message>
    <message>
        <source>Silhouettes</source>
        <translation>실루엣</translation>
    </message>
    <message>
        <source>Silhouettes and outlines are traced from training photos, the others are drawn by code. Press for other examples.</source>
        <translation>실루엣과 윤곽선은 훈련 사진을 본뜬 것이고, 나머지는 코드로 그린 것입니다. 누르면 다른 예를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Some of the drawings</source>
        <translation>그림의 예</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>Drag an Input from the palette onto the canvas, or press A and type its name. Then add layers below it.</source>
        <translation>팔레트에서 Input을 캔버스로 끌어다 놓거나 A를 누르고 이름을 입력하십시오. 그런 다음 그 아래에 층을 추가하십시오.</translation>
    </message>
    <message>
        <source>No layers yet</source>
        <translation>아직 층이 없음</translation>
    </message>
</context>
<context>
    <name>EncodingDuel</name>
    <message>
        <source>Accuracy by epoch</source>
        <translation>에포크별 정확도</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>원래대로</translation>
    </message>
    <message>
        <source>Drag a class to give it another number, or press Alt+↑ and Alt+↓.</source>
        <translation>클래스를 끌거나 Alt+↑, Alt+↓를 눌러 번호를 바꿉니다.</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch} / {epochs}</translation>
    </message>
    <message>
        <source>Gives the classes other numbers, by chance.</source>
        <translation>클래스에 무작위로 다른 번호를 붙입니다.</translation>
    </message>
    <message>
        <source>Integer: right for {integer} of the garments, one-hot for {one_hot}. To MSE class 9 is far from class 0 and near class 8; one-hot has all equally far. Renumber the classes and start again.</source>
        <translation>정수 레이블의 정확도는 {integer}, 원-핫은 {one_hot}입니다. MSE에는 클래스 9가 0에서 멀고 8에 가깝지만, 원-핫에서는 모두 같은 거리입니다. 번호를 바꾸고 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>Numbers of the classes</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>번호 바꾸기</translation>
    </message>
    <message>
        <source>Start the duel</source>
        <translation>대결 시작</translation>
    </message>
    <message>
        <source>Start the duel; then renumber the classes and start it once more.</source>
        <translation>대결을 시작하고, 끝나면 번호를 바꾸어 한 번 더 시작하십시오.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>The duel before and this one: integer {integer_then} → {integer}, one-hot {one_hot_then} → {one_hot}. Every class keeps its output neuron, so one-hot does not mind the numbers; the integers are what the other network must learn.</source>
        <translation>앞의 대결과 이번 대결: 정수 {integer_then} → {integer}, 원-핫 {one_hot_then} → {one_hot}. 클래스마다 자기 출력 뉴런이 그대로이므로 원-핫은 번호의 영향을 받지 않습니다. 정수 레이블에서는 번호 자체를 배워야 합니다.</translation>
    </message>
    <message>
        <source>The numbers that Fashion-MNIST has.</source>
        <translation>Fashion-MNIST의 원래 번호입니다.</translation>
    </message>
    <message>
        <source>Two networks with {hidden} hidden neurons learn {garments} garments, with the same first weights of the hidden layer and the same batches; accuracy over {test} test garments. Integer: one output, MSE, the nearest number is the answer. One-hot: ten outputs, softmax, cross-entropy.</source>
        <translation>은닉 뉴런이 {hidden}개인 두 신경망이 이미지 {garments}장을 같은 은닉층 초깃값과 같은 배치로 학습합니다. 정확도는 테스트 이미지 {test}장에서 잽니다. 정수: 출력 1개, MSE, 가장 가까운 번호가 답. 원-핫: 출력 10개, softmax, 크로스 엔트로피.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>dashed: the duel before</source>
        <translation>파선: 앞의 대결</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>━ integer, MSE: {accuracy}</source>
        <translation>━ 정수, MSE: {accuracy}</translation>
    </message>
    <message>
        <source>━ one-hot, cross-entropy: {accuracy}</source>
        <translation>━ 원-핫, 크로스 엔트로피: {accuracy}</translation>
    </message>
</context>
<context>
    <name>EncodingsPage</name>
    <message>
        <source>Apple</source>
        <translation>사과</translation>
    </message>
    <message>
        <source>As integers</source>
        <translation>정수로 나타낼 때</translation>
    </message>
    <message>
        <source>As one-hot rows</source>
        <translation>원-핫으로 나타낼 때</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>원래 번호</translation>
    </message>
    <message>
        <source>Broccoli</source>
        <translation>브로콜리</translation>
    </message>
    <message>
        <source>Chicken</source>
        <translation>닭고기</translation>
    </message>
    <message>
        <source>Drag a class to give it another number, or press Alt+↑ and Alt+↓.</source>
        <translation>클래스를 끌거나 Alt+↑, Alt+↓를 눌러 번호를 바꾸십시오.</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>From {least} to {most}: an order that the classes do not have. Other numbers, other distances.</source>
        <translation>{least}부터 {most}까지: 클래스에는 없는 순서가 생깁니다. 번호를 바꾸면 거리도 바뀝니다.</translation>
    </message>
    <message>
        <source>Gives every class its first number again.</source>
        <translation>모든 클래스의 번호를 처음으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Integer and one-hot row of each class</source>
        <translation>클래스별 정수와 원-핫 벡터</translation>
    </message>
    <message>
        <source>Mean squared error between every two labels</source>
        <translation>두 레이블 사이의 평균 제곱 오차</translation>
    </message>
    <message>
        <source>Numbers the classes in an order drawn at random.</source>
        <translation>클래스의 번호를 무작위로 다시 매깁니다.</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>섞기</translation>
    </message>
    <message>
        <source>Ten garments</source>
        <translation>의류 10종</translation>
    </message>
    <message>
        <source>Three foods</source>
        <translation>음식 3종</translation>
    </message>
    <message>
        <source>distances between classes</source>
        <translation>클래스 사이의 거리</translation>
    </message>
    <message>
        <source>{differing} of {count} columns differ by 1: {differing} / {count} = {value}</source>
        <translation>{count}개 열 중 {differing}개가 1만큼 다름: {differing} / {count} = {value}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{value} between any two classes, whatever their numbers.</source>
        <translation>번호와 상관없이 어느 두 클래스든 {value}입니다.</translation>
    </message>
</context>
<context>
    <name>EpochFigures</name>
    <message>
        <source>Test accuracy</source>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
</context>
<context>
    <name>EpochsPage</name>
    <message>
        <source>A click on a cell follows its garments.</source>
        <translation>칸을 클릭하면 해당 이미지를 따라갑니다.</translation>
    </message>
    <message>
        <source>A double click or Enter opens the garment in Inside: in the network trained last, not in this run at this epoch. “Use its network” in the list of runs puts a run&apos;s there.</source>
        <translation>두 번 클릭하거나 Enter를 누르면 이미지를 ‘내부’에서 엽니다. 이때 쓰는 것은 이 학습의 이 에포크가 아니라 마지막으로 학습한 신경망입니다. 학습 기록에서 ‘신경망 사용’을 누르면 그 학습의 신경망으로 바뀝니다.</translation>
    </message>
    <message>
        <source>After epoch {epoch} of {count}</source>
        <translation>{count} 에포크 중 에포크 {epoch} 이후</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Epochs whose weights are kept until the program closes: {count}, {size} MB of at most {limit} MB a run.</source>
        <translation>프로그램을 닫을 때까지 가중치를 보관하는 에포크: {count}개, 학습마다 최대 {limit} MB 중 {size} MB.</translation>
    </message>
    <message>
        <source>Goes through the epochs one after another.</source>
        <translation>에포크를 차례로 넘깁니다.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>학습 기록 없음</translation>
    </message>
    <message>
        <source>Play the epochs</source>
        <translation>에포크 재생</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>The epoch whose weights classify. Arrow keys step.</source>
        <translation>이 에포크의 가중치로 분류합니다. 화살표 키로 넘깁니다.</translation>
    </message>
    <message>
        <source>The epochs of this run are not kept</source>
        <translation>에포크별 가중치가 없는 학습 기록</translation>
    </message>
    <message>
        <source>The first layer of this network does not weigh single pixels.</source>
        <translation>이 신경망의 첫 층은 픽셀 하나하나에 가중치를 두지 않습니다.</translation>
    </message>
    <message>
        <source>The weights of each epoch are kept until the program closes, up to {limit} MB a run. Train it once more, or choose another run.</source>
        <translation>에포크별 가중치는 프로그램을 닫을 때까지, 학습마다 {limit} MB까지 보관합니다. 다시 학습하거나 다른 학습 기록을 선택하십시오.</translation>
    </message>
    <message>
        <source>The weights of one epoch in {stride} are kept until the program closes, {count} in all: {size} MB of at most {limit} MB a run.</source>
        <translation>{stride} 에포크 간격으로 가중치를 프로그램을 닫을 때까지 보관합니다. 모두 {count}개, 학습마다 최대 {limit} MB 중 {size} MB.</translation>
    </message>
    <message>
        <source>Train a network, and its epochs stand here.</source>
        <translation>신경망을 학습하면 에포크가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>What the first layer looks for</source>
        <translation>첫 층이 찾는 것</translation>
    </message>
    <message>
        <source>{layer}, {shown} of {count} neurons: blue speaks for one, orange against it. Every epoch on one scale, {scale}.</source>
        <translation>{layer}, 뉴런 {count}개 중 {shown}개: 파란 픽셀은 값을 높이고 주황 픽셀은 낮춥니다. 모든 에포크에 같은 눈금: {scale}.</translation>
    </message>
    <message>
        <source>{layer}: blue speaks for a neuron, orange against it. Every epoch on one scale, {scale}.</source>
        <translation>{layer}: 파란 픽셀은 뉴런의 값을 높이고 주황 픽셀은 낮춥니다. 모든 에포크에 같은 눈금: {scale}.</translation>
    </message>
</context>
<context>
    <name>ExcitingStrip</name>
    <message>
        <source>Click a garment to put it in</source>
        <translation>이미지를 클릭하면 신경망에 넣습니다</translation>
    </message>
    <message>
        <source>No garment has excited it so far: the largest value is {value}.</source>
        <translation>아직 이 뉴런을 활성화한 이미지가 없습니다. 가장 큰 값은 {value}입니다.</translation>
    </message>
    <message>
        <source>No training garment excites it: the largest value is {value}.</source>
        <translation>이 뉴런을 활성화하는 훈련 이미지가 없습니다. 가장 큰 값은 {value}입니다.</translation>
    </message>
    <message>
        <source>Out of {seen} of {total} garments</source>
        <translation>전체 {total}장 중 {seen}장에서</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export: {name}</source>
        <translation>내보내기: {name}</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Saves this for slides or a spreadsheet.</source>
        <translation>슬라이드나 스프레드시트에서 쓸 수 있도록 저장합니다.</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>표(CSV)…</translation>
    </message>
    <message>
        <source>{name} (CSV)…</source>
        <translation>{name}(CSV)…</translation>
    </message>
</context>
<context>
    <name>ExportDialogs</name>
    <message>
        <source>Export a Keras Script</source>
        <translation>Keras 스크립트 내보내기</translation>
    </message>
    <message>
        <source>Export a Picture</source>
        <translation>그림 내보내기</translation>
    </message>
    <message>
        <source>Export the Keras Model</source>
        <translation>Keras 모델 내보내기</translation>
    </message>
    <message>
        <source>It trains on drawings too: copy {drawings} from the program&apos;s folder beside it.</source>
        <translation>그림도 학습합니다. 프로그램 폴더의 {drawings} 파일을 같은 폴더에 복사하십시오.</translation>
    </message>
    <message>
        <source>Picture on white (*.png *.svg *.pdf)</source>
        <translation>흰 배경 그림 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Picture without a background (*.png *.svg *.pdf)</source>
        <translation>배경 없는 그림 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>{file} has been written.</source>
        <translation>{file} 파일을 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 layer</source>
        <translation>층 1개</translation>
    </message>
    <message>
        <source>1 multiply-add</source>
        <translation>곱셈·덧셈 1</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>파라미터 1개</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>{count} multiply-adds</source>
        <translation>곱셈·덧셈 {count}</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>파라미터 {count}개</translation>
    </message>
    <message>
        <source>{layers} layers</source>
        <translation>층 {layers}개</translation>
    </message>
    <message>
        <source>{layers} layers, {nodes} nodes</source>
        <translation>층 {layers}개, 노드 {nodes}개</translation>
    </message>
</context>
<context>
    <name>FitForm</name>
    <message>
        <source>A network of this size is worth every core; the window comes first.</source>
        <translation>이 크기의 신경망에는 모든 코어를 씁니다. 그래도 창이 먼저입니다.</translation>
    </message>
    <message>
        <source>All garments make one step.</source>
        <translation>모든 이미지로 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Batch gradient descent: one step an epoch.</source>
        <translation>배치 경사 하강법: 에포크당 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Every garment makes a step.</source>
        <translation>이미지마다 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Garments whose mean gradient makes one step; 0 takes all of them.</source>
        <translation>그레이디언트를 평균하여 한 번 갱신하는 이미지 수입니다. 0이면 전체를 사용합니다.</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>Mini-batch gradient descent.</source>
        <translation>미니배치 경사 하강법입니다.</translation>
    </message>
    <message>
        <source>One core stays free, so that the window and the rest of the computer do.</source>
        <translation>창과 다른 프로그램이 느려지지 않도록 코어 하나는 비워 둡니다.</translation>
    </message>
    <message>
        <source>Passes over the whole training set.</source>
        <translation>훈련 세트 전체를 반복하는 횟수입니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Some garments make one step.</source>
        <translation>일부 이미지마다 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>확률적</translation>
    </message>
    <message>
        <source>Stochastic gradient descent: a step for every garment.</source>
        <translation>확률적 경사 하강법: 이미지마다 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>The same seed gives the same run.</source>
        <translation>시드가 같으면 학습 결과도 같습니다.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>{used} of {total} cores compute</source>
        <translation>코어 {total}개 중 {used}개 사용</translation>
    </message>
    <message>
        <source>{used} of {total} cores computes</source>
        <translation>코어 {total}개 중 {used}개 사용</translation>
    </message>
</context>
<context>
    <name>FollowedGarments</name>
    <message>
        <source>Follows the first garment of each class in the test set.</source>
        <translation>테스트 세트에서 각 클래스의 첫 이미지를 따라갑니다.</translation>
    </message>
    <message>
        <source>Garments followed: {count}</source>
        <translation>따라가는 이미지: {count}장</translation>
    </message>
    <message>
        <source>One of each class</source>
        <translation>클래스별 1장</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Delete the drawing</source>
        <translation>그림 지우기</translation>
    </message>
    <message>
        <source>Deletes it from this computer (Del).</source>
        <translation>이 컴퓨터에서 지웁니다(Del).</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Gallery of the drawings</source>
        <translation>그림 갤러리</translation>
    </message>
    <message>
        <source>Keep in the project</source>
        <translation>프로젝트에 보관</translation>
    </message>
    <message>
        <source>Nothing yet. Each round of “Guess my garment” leaves its drawing here.</source>
        <translation>아직 없습니다. “내 그림 맞히기”를 한 번 할 때마다 그림이 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Puts it among the labelled drawings, with the word as its label.</source>
        <translation>제시어를 레이블로 붙여 레이블을 붙인 그림에 넣습니다.</translation>
    </message>
    <message>
        <source>The project is full: delete some of its drawings first (D).</source>
        <translation>프로젝트에 더 보관할 수 없습니다. 먼저 그림 몇 장을 지우십시오(D).</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>guessed, {seconds} s</source>
        <translation>맞힘, {seconds}초</translation>
    </message>
    <message>
        <source>no garment</source>
        <translation>의류 아님</translation>
    </message>
</context>
<context>
    <name>GameBar</name>
    <message>
        <source>Draw: {name}</source>
        <translation>그릴 것: {name}</translation>
    </message>
    <message>
        <source>End of the game</source>
        <translation>게임 마치기</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>Guess my garment</source>
        <translation>내 그림 맞히기</translation>
    </message>
    <message>
        <source>Leave the game</source>
        <translation>게임 그만하기</translation>
    </message>
    <message>
        <source>Next garment</source>
        <translation>다음 의류</translation>
    </message>
    <message>
        <source>Round {number} of 10, {won} guessed</source>
        <translation>10회 중 {number}회, 맞힌 그림 {won}개</translation>
    </message>
    <message>
        <source>The network guesses while you draw.</source>
        <translation>그리는 동안 신경망이 맞혀 봅니다.</translation>
    </message>
    <message>
        <source>✓ Guessed after {seconds} s.</source>
        <translation>✓ {seconds}초 만에 맞혔습니다.</translation>
    </message>
    <message>
        <source>✗ Not guessed: it saw no garment.</source>
        <translation>✗ 못 맞혔습니다. 의류로 보지 않았습니다.</translation>
    </message>
    <message>
        <source>✗ Not guessed: it saw {name}.</source>
        <translation>✗ 못 맞혔습니다. 신경망의 답: {name}.</translation>
    </message>
</context>
<context>
    <name>GarmentColumn</name>
    <message>
        <source>After a run the garments that it gets wrong stand here.</source>
        <translation>학습이 끝나면 신경망이 틀린 이미지가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Any garment can be put in: the network computes it now</source>
        <translation>어떤 이미지든 넣을 수 있습니다. 신경망이 바로 계산합니다</translation>
    </message>
    <message>
        <source>Draw a garment in Draw (Ctrl+6): it stands here as the network sees it. So do the drawings that are kept in the project (K).</source>
        <translation>그리기(Ctrl+6)에서 옷을 그리면 신경망이 보는 모습 그대로 여기에 나타납니다. 프로젝트에 보관한 그림(K)도 여기에 있습니다.</translation>
    </message>
    <message>
        <source>Freeze a step: its garments stand here, each with its loss.</source>
        <translation>스텝을 고정하십시오. 그 배치의 이미지가 손실과 함께 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Garment</source>
        <translation>의류 이미지</translation>
    </message>
    <message>
        <source>Garments to put in</source>
        <translation>넣을 이미지</translation>
    </message>
    <message>
        <source>In Draw</source>
        <translation>그리기 화면</translation>
    </message>
    <message>
        <source>Its mistakes</source>
        <translation>신경망이 틀린 것</translation>
    </message>
    <message>
        <source>My drawings</source>
        <translation>내 그림</translation>
    </message>
    <message>
        <source>No mistakes are known</source>
        <translation>알려진 오답이 없습니다</translation>
    </message>
    <message>
        <source>No step is frozen</source>
        <translation>고정한 스텝이 없습니다</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>아직 그린 것이 없습니다</translation>
    </message>
    <message>
        <source>Number of the garment</source>
        <translation>이미지 번호</translation>
    </message>
    <message>
        <source>Number of the garment in its set</source>
        <translation>세트 안에서 이미지의 번호</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>The frozen step</source>
        <translation>고정한 스텝</translation>
    </message>
    <message>
        <source>The garments are being read…</source>
        <translation>이미지를 읽는 중…</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>훈련 세트</translation>
    </message>
    <message>
        <source>Where the garment comes from</source>
        <translation>이미지의 출처</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금 그린 그림</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>GarmentDetails</name>
    <message>
        <source>Class {label} of the ten: the row has its 1 in column {label} and a 0 in the nine others.</source>
        <translation>클래스 10개 중 {label}번: {label}번 열만 1, 나머지 아홉 열은 0입니다.</translation>
    </message>
    <message>
        <source>Index {index} of my drawings · for fine-tuning</source>
        <translation>내 그림 인덱스 {index} · 미세 조정에 사용</translation>
    </message>
    <message>
        <source>Index {index} of my drawings · held out to measure by</source>
        <translation>내 그림 인덱스 {index} · 평가용</translation>
    </message>
    <message>
        <source>Index {index} of the test set</source>
        <translation>테스트 세트 인덱스 {index}</translation>
    </message>
    <message>
        <source>Index {index} of the training set · kept for validation</source>
        <translation>훈련 세트 인덱스 {index} · 검증에 사용</translation>
    </message>
    <message>
        <source>Index {index} of the training set · not used</source>
        <translation>훈련 세트 인덱스 {index} · 사용 안 함</translation>
    </message>
    <message>
        <source>Index {index} of the training set · trains</source>
        <translation>훈련 세트 인덱스 {index} · 학습에 사용</translation>
    </message>
    <message>
        <source>Label as an integer</source>
        <translation>정수 레이블</translation>
    </message>
    <message>
        <source>Label: integer ⇄ one-hot</source>
        <translation>레이블: 정수 ⇄ 원-핫</translation>
    </message>
    <message>
        <source>✗ Label noise: it trains as class {given} ({given_name}), but it is of class {label} ({name}).</source>
        <translation>✗ 레이블 잡음: 실제 클래스는 {label}({name})인데 {given}({given_name})으로 학습합니다.</translation>
    </message>
</context>
<context>
    <name>GarmentGrid</name>
    <message>
        <source>Garments</source>
        <translation>의류 이미지</translation>
    </message>
</context>
<context>
    <name>GarmentPicture</name>
    <message>
        <source>Picture of the garment</source>
        <translation>의류 이미지</translation>
    </message>
    <message>
        <source>Row {row}, column {column}:  {value}</source>
        <translation>행 {row}, 열 {column}:  {value}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, 0 to 255</source>
        <translation>{width} × {height} 픽셀, 값 0~255</translation>
    </message>
</context>
<context>
    <name>GarmentsPage</name>
    <message>
        <source>Dashed: held out to measure by</source>
        <translation>점선: 평가용</translation>
    </message>
    <message>
        <source>Dashed: kept for validation</source>
        <translation>점선: 검증용</translation>
    </message>
    <message>
        <source>Draw a garment in Draw (Ctrl+6) and label it (K): it stands here, and a network can be fine-tuned on it.</source>
        <translation>그리기(Ctrl+6)에서 옷을 그리고 레이블을 붙이면(K) 여기에 나타나고, 그 그림으로 신경망을 미세 조정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>인덱스</translation>
    </message>
    <message>
        <source>Index of the garment</source>
        <translation>이미지의 인덱스</translation>
    </message>
    <message>
        <source>No drawing is kept yet</source>
        <translation>아직 보관한 그림이 없습니다</translation>
    </message>
    <message>
        <source>No drawing of this class is kept</source>
        <translation>이 클래스의 그림이 없습니다</translation>
    </message>
    <message>
        <source>No wrong label in this class</source>
        <translation>이 클래스에는 틀린 레이블이 없습니다</translation>
    </message>
    <message>
        <source>Press the button above again to see all of its garments.</source>
        <translation>위의 버튼을 다시 누르면 이 클래스의 모든 이미지가 나타납니다.</translation>
    </message>
    <message>
        <source>Shows only the garments that train with a wrong label, marked with a cross.</source>
        <translation>틀린 레이블로 학습하는 이미지만 보입니다. × 표시가 있습니다.</translation>
    </message>
    <message>
        <source>Type an index and press Enter to see that garment ({keys}).</source>
        <translation>인덱스를 입력하고 Enter를 누르면 그 이미지가 나타납니다({keys}).</translation>
    </message>
    <message>
        <source>garments</source>
        <translation>이미지 목록</translation>
    </message>
    <message>
        <source>{count} of {total} labels wrong</source>
        <translation>레이블 {total}개 중 {count}개 틀림</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Find a term, in either language</source>
        <translation>용어 찾기(한국어, 영어)</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>No term of this name. Try a shorter word.</source>
        <translation>이런 용어가 없습니다. 더 짧은 말로 찾아보십시오.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
</context>
<context>
    <name>GuessCard</name>
    <message>
        <source>A shirt, a bag, a boot: the guess changes with every stroke.</source>
        <translation>셔츠, 가방, 부츠 등을 그리면 획마다 예측이 바뀝니다.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Draw a garment</source>
        <translation>옷 그리기</translation>
    </message>
    <message>
        <source>Draw already: the guess follows in a few seconds.</source>
        <translation>먼저 그려도 됩니다. 몇 초 후 예측이 나옵니다.</translation>
    </message>
    <message>
        <source>Entropy {bits} of 3.3 bits</source>
        <translation>엔트로피 {bits}비트(최대 3.3비트)</translation>
    </message>
    <message>
        <source>Filled: the shipped network. Hollow: my network.</source>
        <translation>채운 막대: 기본 신경망. 빈 막대: 내 신경망.</translation>
    </message>
    <message>
        <source>If it were one, it would be like this.</source>
        <translation>옷이라면 다음과 같이 예측합니다.</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>내 신경망</translation>
    </message>
    <message>
        <source>My network is that of</source>
        <translation>내 신경망의 학습 기록</translation>
    </message>
    <message>
        <source>My network says {name}, {share}.</source>
        <translation>내 신경망의 답: {name}, {share}.</translation>
    </message>
    <message>
        <source>Network that is asked</source>
        <translation>예측에 쓸 신경망</translation>
    </message>
    <message>
        <source>No garment I know</source>
        <translation>아는 옷이 아닙니다</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>신경망 없음</translation>
    </message>
    <message>
        <source>On the last stage: blue pixels raise the probability of the guess, orange ones lower it (integrated gradients).</source>
        <translation>마지막 단계에서 파란 픽셀은 예측 확률을 높이고 주황 픽셀은 낮춥니다(적분 그레이디언트).</translation>
    </message>
    <message>
        <source>Open in Inside</source>
        <translation>내부 보기</translation>
    </message>
    <message>
        <source>Puts this drawing into your network and shows every neuron at work.</source>
        <translation>이 그림을 내 신경망에 넣어 뉴런 하나하나가 하는 일을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Results use the network of this run as well.</source>
        <translation>결과에서도 이 학습의 신경망을 사용합니다.</translation>
    </message>
    <message>
        <source>Says the network of “{run}”.</source>
        <translation>“{run}”에서 학습한 신경망의 예측입니다.</translation>
    </message>
    <message>
        <source>Says the network that ships with the program.</source>
        <translation>프로그램에 포함된 신경망의 예측입니다.</translation>
    </message>
    <message>
        <source>Says the network that you trained.</source>
        <translation>직접 학습한 신경망의 예측입니다.</translation>
    </message>
    <message>
        <source>Shipped network</source>
        <translation>기본 신경망</translation>
    </message>
    <message>
        <source>Show what spoke for it</source>
        <translation>예측의 근거 보기</translation>
    </message>
    <message>
        <source>TensorFlow could not be loaded. “python main.py doctor” in a terminal says what is missing.</source>
        <translation>TensorFlow를 불러오지 못했습니다. 터미널에서 “python main.py doctor”를 실행하면 무엇이 빠졌는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The network is loading…</source>
        <translation>신경망을 불러오는 중…</translation>
    </message>
    <message>
        <source>The network that ships with the program is missing: install the program again, or train a network and choose “My network”.</source>
        <translation>프로그램에 포함된 신경망이 없습니다. 프로그램을 다시 설치하거나, 신경망을 학습시킨 뒤 “내 신경망”을 선택하십시오.</translation>
    </message>
    <message>
        <source>The network that you trained does not predict the ten classes.</source>
        <translation>학습한 신경망이 클래스 10개를 예측하지 않습니다.</translation>
    </message>
    <message>
        <source>The run whose network is asked</source>
        <translation>신경망을 가져올 학습 기록</translation>
    </message>
    <message>
        <source>The training garments nearest to it</source>
        <translation>가장 비슷한 훈련 이미지</translation>
    </message>
    <message>
        <source>Train a network first.</source>
        <translation>먼저 신경망을 학습하십시오.</translation>
    </message>
</context>
<context>
    <name>GuideText</name>
    <message>
        <source>How to Write a Lesson</source>
        <translation>수업 만드는 법</translation>
    </message>
    <message>
        <source>The guide is not there: install the program again.</source>
        <translation>안내서가 없습니다. 프로그램을 다시 설치하십시오.</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>Hand in</source>
        <translation>제출</translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일 형식</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>One file that every browser shows.</source>
        <translation>어느 브라우저에서나 열리는 파일 하나입니다.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages of A4, to be printed or sent.</source>
        <translation>인쇄하거나 보낼 수 있는 A4 문서입니다.</translation>
    </message>
    <message>
        <source>Questions right: {right} of {question_count}. Runs: {runs}. The file holds them with your predictions, the curves and your answers.</source>
        <translation>맞힌 질문: {question_count}개 중 {right}개. 학습 기록: {runs}개. 예측, 곡선, 답과 함께 파일에 담깁니다.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Steps done: {steps} of {step_count}.</source>
        <translation>완료한 단계: {step_count}개 중 {steps}개.</translation>
    </message>
    <message>
        <source>Steps read: {read} of {reading_count}.</source>
        <translation>읽은 단계: {reading_count}개 중 {read}개.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>비워 두어도 됩니다</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Test accuracy</source>
        <translation>테스트 정확도</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>테스트 손실</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Background (value 0): {share} of the pixels</source>
        <translation>배경(값 0): 픽셀의 {share}</translation>
    </message>
    <message>
        <source>Histogram of pixel values</source>
        <translation>픽셀 값의 히스토그램</translation>
    </message>
    <message>
        <source>Values {first} to {last}: {share} of the pixels ({count})</source>
        <translation>값 {first}~{last}: 픽셀의 {share}({count}개)</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>작업 내역</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>InsideWorkspace</name>
    <message>
        <source>Data (Ctrl+1) says why and how to mend it.</source>
        <translation>데이터(Ctrl+1)에서 이유와 해결 방법을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The garments are being read…</source>
        <translation>이미지를 읽는 중…</translation>
    </message>
    <message>
        <source>The garments could not be read</source>
        <translation>이미지를 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Delete the drawing</source>
        <translation>그림 지우기</translation>
    </message>
    <message>
        <source>Gallery of the games…</source>
        <translation>게임 갤러리…</translation>
    </message>
    <message>
        <source>Labelled drawings</source>
        <translation>레이블을 붙인 그림</translation>
    </message>
    <message>
        <source>Nothing yet. Draw a garment, press K and choose what it is: the drawing is kept in the project. The gallery of the games can give its drawings too.</source>
        <translation>아직 없습니다. 옷을 그리고 K 키를 누른 다음 무엇인지 고르면 그림이 프로젝트에 보관됩니다. 게임 갤러리의 그림도 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Takes back what was kept or deleted last ({keys}).</source>
        <translation>마지막으로 보관하거나 지운 것을 되돌립니다({keys}).</translation>
    </message>
    <message>
        <source>Takes it out of the project (Del).</source>
        <translation>프로젝트에서 뺍니다(Del).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>What the class has drawn for “Guess my garment”; its drawings can come here.</source>
        <translation>‘내 그림 맞히기’에서 그린 그림입니다. 여기로 가져올 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>KeptModel</name>
    <message>
        <source>held out</source>
        <translation>평가용</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>학습용</translation>
    </message>
</context>
<context>
    <name>KerasAndTensorFlow</name>
    <message>
        <source>Choose a line to see what TensorFlow makes of it.</source>
        <translation>한 줄을 고르면 TensorFlow에서 무엇이 되는지 보입니다.</translation>
    </message>
    <message>
        <source>Keras code of the network</source>
        <translation>신경망의 Keras 코드</translation>
    </message>
    <message>
        <source>Layers: {count}. Choose one to see what it becomes.</source>
        <translation>층 {count}개. 하나를 고르면 어떤 연산이 되는지 보입니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Operations for one prediction: {count}.</source>
        <translation>예측 한 번에 연산 {count}개.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>TensorFlow operations by layer</source>
        <translation>층별 TensorFlow 연산</translation>
    </message>
    <message>
        <source>TensorFlow traces the network …</source>
        <translation>TensorFlow가 신경망을 그래프로 옮기고 있습니다 …</translation>
    </message>
    <message>
        <source>The graph that is run for a prediction, as Keras had TensorFlow trace it.</source>
        <translation>예측할 때 실행되는 그래프입니다. Keras 층을 TensorFlow가 추적하여 만들었습니다.</translation>
    </message>
    <message>
        <source>What runs: TensorFlow</source>
        <translation>실행되는 것: TensorFlow</translation>
    </message>
    <message>
        <source>What you write: Keras</source>
        <translation>쓰는 것: Keras</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>신경망 전체</translation>
    </message>
    <message>
        <source>{layer} becomes no operation: in prediction it passes on what it gets.</source>
        <translation>{layer} 층은 연산이 되지 않습니다. 예측할 때는 받은 값을 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>{layer} becomes {own} of {count} operations.</source>
        <translation>{layer} 층은 연산 {count}개 중 {own}개가 됩니다.</translation>
    </message>
</context>
<context>
    <name>LabState</name>
    <message>
        <source>It computes what is shown here. This takes a few seconds.</source>
        <translation>여기에 보이는 값을 계산하는 엔진입니다. 몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>Keras could not compute this</source>
        <translation>Keras가 계산하지 못했습니다</translation>
    </message>
    <message>
        <source>Mend it in the workspace Network; then it can be asked here.</source>
        <translation>신경망 작업 공간에서 문제를 해결하면 여기에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>TensorFlow could not be loaded</source>
        <translation>TensorFlow를 불러오지 못했습니다</translation>
    </message>
    <message>
        <source>TensorFlow is being loaded</source>
        <translation>TensorFlow를 불러오고 있습니다</translation>
    </message>
    <message>
        <source>The garments are being read</source>
        <translation>이미지를 읽고 있습니다</translation>
    </message>
    <message>
        <source>The log says why. Another network may be fine.</source>
        <translation>이유는 로그에 있습니다. 다른 신경망은 될 수 있습니다.</translation>
    </message>
    <message>
        <source>The network is not ready yet</source>
        <translation>신경망이 아직 준비되지 않았습니다</translation>
    </message>
    <message>
        <source>This takes a second or two.</source>
        <translation>1~2초 걸립니다.</translation>
    </message>
    <message>
        <source>Without it nothing can be computed here. `main.py doctor` says why.</source>
        <translation>TensorFlow가 없으면 계산할 수 없습니다. 이유는 `main.py doctor`가 알려 줍니다.</translation>
    </message>
    <message>
        <source>Your network, not trained yet: fresh weights from Keras</source>
        <translation>지금 신경망, 학습 전: Keras의 초깃값</translation>
    </message>
    <message>
        <source>Your network, with the weights of its last run</source>
        <translation>지금 신경망, 마지막 학습의 가중치</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Non-trainable parameters</source>
        <translation>학습 불가 파라미터</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>출력 형상</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>학습 가능 파라미터</translation>
    </message>
</context>
<context>
    <name>LayerName</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>층 이름</translation>
    </message>
    <message>
        <source>The layer&apos;s name in Keras: letters a to z, digits and underscores.</source>
        <translation>Keras에서 쓰는 층 이름입니다. 영문자, 숫자, 밑줄을 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>LayerPalette</name>
    <message>
        <source>Find a layer</source>
        <translation>층 찾기</translation>
    </message>
    <message>
        <source>Layers to add</source>
        <translation>추가할 층</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
</context>
<context>
    <name>LayerStatistics</name>
    <message>
        <source>after the step</source>
        <translation>스텝 후</translation>
    </message>
    <message>
        <source>{layer} · channel {channel}</source>
        <translation>{layer} · 채널 {channel}</translation>
    </message>
    <message>
        <source>{layer}: batch and moving statistics of every channel</source>
        <translation>{layer}: 모든 채널의 배치 통계량과 이동 통계량</translation>
    </message>
    <message>
        <source>○ moving</source>
        <translation>○ 이동</translation>
    </message>
    <message>
        <source>● batch</source>
        <translation>● 배치</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>1 component</source>
        <translation>주성분 1개</translation>
    </message>
    <message>
        <source>784 pixels</source>
        <translation>784픽셀</translation>
    </message>
    <message>
        <source>8 × 8 thumbnail</source>
        <translation>8 × 8 축소 이미지</translation>
    </message>
    <message>
        <source>A convolution backwards: every pixel paints a learned kernel into a larger picture.</source>
        <translation>거꾸로 하는 합성곱입니다. 픽셀마다 학습된 커널을 찍어 더 큰 이미지를 만듭니다.</translation>
    </message>
    <message>
        <source>A convolution in two cheap steps: one kernel a channel, then a mix of the channels at every pixel.</source>
        <translation>계산이 적은 두 단계의 합성곱입니다. 채널마다 커널 하나를 적용한 후 픽셀마다 채널을 섞습니다.</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>덧셈</translation>
    </message>
    <message>
        <source>Adds the values of several branches one by one, as in a shortcut past a layer.</source>
        <translation>여러 갈래의 값을 원소별로 더합니다. 층을 건너뛰는 스킵 연결에 사용합니다.</translation>
    </message>
    <message>
        <source>Applies a function to every value; it has no weights of its own.</source>
        <translation>모든 값에 함수를 적용합니다. 자체 가중치는 없습니다.</translation>
    </message>
    <message>
        <source>Average of branches</source>
        <translation>갈래의 평균</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>평균 풀링</translation>
    </message>
    <message>
        <source>Axis along which the tensors are joined; -1 is the last one.</source>
        <translation>텐서를 이어 붙이는 축입니다. -1은 마지막 축입니다.</translation>
    </message>
    <message>
        <source>Axis with a mean and a variance of its own; -1 is the last one.</source>
        <translation>평균과 분산을 따로 구하는 축입니다. -1은 마지막 축입니다.</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Brings every channel to mean 0 and variance 1 over the batch, then rescales it.</source>
        <translation>채널마다 배치의 평균을 0, 분산을 1로 맞춘 후 크기와 위치를 다시 조정합니다.</translation>
    </message>
    <message>
        <source>Brings the values of each garment to mean 0 and variance 1, whatever the batch.</source>
        <translation>배치와 상관없이 이미지마다 값의 평균을 0, 분산을 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>이어 붙이기</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>합성곱</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>잘라 내기</translation>
    </message>
    <message>
        <source>Cuts rows and columns off the edges of a picture.</source>
        <translation>이미지 가장자리의 행과 열을 잘라 냅니다.</translation>
    </message>
    <message>
        <source>Depthwise convolution</source>
        <translation>깊이별 합성곱</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Dropout for pictures: switches off whole feature maps, as neighbouring pixels know the same.</source>
        <translation>이미지용 드롭아웃입니다. 이웃한 픽셀은 정보가 비슷하므로 특성 맵을 통째로 끕니다.</translation>
    </message>
    <message>
        <source>Every unit weighs all values that arrive, adds a bias and applies the activation.</source>
        <translation>유닛마다 모든 입력값의 가중합에 편향을 더하고 활성화 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Farthest move left or right, as a share of the width.</source>
        <translation>좌우로 옮기는 최대 거리(너비에 대한 비율)입니다.</translation>
    </message>
    <message>
        <source>Farthest move up or down, as a share of the height.</source>
        <translation>상하로 옮기는 최대 거리(높이에 대한 비율)입니다.</translation>
    </message>
    <message>
        <source>Farthest turn to either side, as a share of a full turn.</source>
        <translation>양쪽으로 돌리는 최대 각도(한 바퀴에 대한 비율)입니다.</translation>
    </message>
    <message>
        <source>Flattening</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Fully connected layer</source>
        <translation>완전 연결 층</translation>
    </message>
    <message>
        <source>Function applied to the result of every neuron.</source>
        <translation>각 뉴런의 결과에 적용하는 함수입니다.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>가우스 잡음</translation>
    </message>
    <message>
        <source>Gives the same values, in the same order, another shape: 784 become 28 × 28 × 1.</source>
        <translation>값과 순서는 그대로 두고 형상만 바꿉니다. 예: 784 → 28 × 28 × 1.</translation>
    </message>
    <message>
        <source>Global average pooling</source>
        <translation>전역 평균 풀링</translation>
    </message>
    <message>
        <source>Global max pooling</source>
        <translation>전역 최대 풀링</translation>
    </message>
    <message>
        <source>Grey value of the pixels that are filled.</source>
        <translation>빈 곳을 채우는 픽셀의 밝기 값입니다.</translation>
    </message>
    <message>
        <source>Height and width of a kernel in pixels.</source>
        <translation>커널의 높이와 너비(픽셀)입니다.</translation>
    </message>
    <message>
        <source>Height and width of the window in pixels.</source>
        <translation>창의 높이와 너비(픽셀)입니다.</translation>
    </message>
    <message>
        <source>How a pixel between pixels is read.</source>
        <translation>픽셀 사이의 값을 정하는 보간 방법입니다.</translation>
    </message>
    <message>
        <source>How many times as high and as wide.</source>
        <translation>높이와 너비를 늘리는 배수입니다.</translation>
    </message>
    <message>
        <source>How slowly the moving mean and variance follow.</source>
        <translation>이동 평균과 이동 분산이 느리게 따라가는 정도입니다.</translation>
    </message>
    <message>
        <source>In training, adds random noise, so that no value can be learned by heart.</source>
        <translation>학습할 때 무작위 잡음을 더해 값을 그대로 외우지 못하게 합니다.</translation>
    </message>
    <message>
        <source>In training, mirrors every garment or leaves it, at random: more garments to learn from.</source>
        <translation>학습할 때 이미지를 무작위로 뒤집어 학습할 이미지를 늘립니다.</translation>
    </message>
    <message>
        <source>In training, moves every garment a little at random, so that its place matters less.</source>
        <translation>학습할 때 이미지를 무작위로 조금씩 옮겨 위치의 영향을 줄입니다.</translation>
    </message>
    <message>
        <source>In training, switches a share of the values off at random and scales up the rest.</source>
        <translation>학습할 때 일정 비율의 값을 무작위로 끄고 나머지를 키웁니다.</translation>
    </message>
    <message>
        <source>In training, turns every garment a little at random, so that a tilt matters less.</source>
        <translation>학습할 때 이미지를 무작위로 조금씩 돌려 기울기의 영향을 줄입니다.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Keeps the largest of several branches, value by value.</source>
        <translation>여러 갈래의 값 중 가장 큰 값을 원소별로 남깁니다.</translation>
    </message>
    <message>
        <source>Keeps the largest value of each feature map: whether its pattern is anywhere.</source>
        <translation>특성 맵마다 최댓값만 남깁니다. 패턴이 어딘가에 있는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Keeps the largest value of every window: a smaller picture.</source>
        <translation>창마다 최댓값만 남겨 이미지를 줄입니다.</translation>
    </message>
    <message>
        <source>Keeps the mean of each feature map: how much of its pattern there is.</source>
        <translation>특성 맵마다 평균만 남깁니다. 패턴이 얼마나 있는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Keeps the mean of every window: a smaller picture.</source>
        <translation>창마다 평균만 남겨 이미지를 줄입니다.</translation>
    </message>
    <message>
        <source>Layer normalization</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Lays all values in one row: the 28 rows of pixels become one row of 784.</source>
        <translation>모든 값을 한 줄로 펼칩니다. 28행의 픽셀이 값 784개의 한 줄이 됩니다.</translation>
    </message>
    <message>
        <source>Lays zeros around a picture, so that kernels also stand over its edge.</source>
        <translation>이미지 둘레를 0으로 채워 커널이 가장자리에도 놓이게 합니다.</translation>
    </message>
    <message>
        <source>Makes a picture larger by repeating or blending pixels; it learns nothing.</source>
        <translation>픽셀을 반복하거나 보간하여 이미지를 키웁니다. 학습하는 값은 없습니다.</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>최대 풀링</translation>
    </message>
    <message>
        <source>Maximum of branches</source>
        <translation>갈래의 최댓값</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>Multiplication</source>
        <translation>곱셈</translation>
    </message>
    <message>
        <source>Multiplies branches value by value: one branch can open or close the other.</source>
        <translation>여러 갈래의 값을 원소별로 곱합니다. 한 갈래가 다른 갈래를 열고 닫을 수 있습니다.</translation>
    </message>
    <message>
        <source>Multiplies every value by a fixed number and adds another: 0 to 255 become 0 to 1.</source>
        <translation>모든 값에 정해진 수를 곱하고 다른 수를 더합니다. 예: 0~255 → 0~1.</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>정규화</translation>
    </message>
    <message>
        <source>Number of kernels for each channel.</source>
        <translation>채널마다 적용하는 커널의 수입니다.</translation>
    </message>
    <message>
        <source>Number of kernels, and so of feature maps.</source>
        <translation>커널의 수이자 특성 맵의 수입니다.</translation>
    </message>
    <message>
        <source>Number of neurons of the layer.</source>
        <translation>층의 뉴런 수입니다.</translation>
    </message>
    <message>
        <source>Number of principal components that enter.</source>
        <translation>입력하는 주성분의 수입니다.</translation>
    </message>
    <message>
        <source>Number that every value is multiplied by.</source>
        <translation>모든 값에 곱하는 수입니다.</translation>
    </message>
    <message>
        <source>Number that is added to every value.</source>
        <translation>모든 값에 더하는 수입니다.</translation>
    </message>
    <message>
        <source>Parts that channels and filters are divided into, each by itself.</source>
        <translation>채널과 필터를 나누는 그룹의 수입니다. 그룹마다 따로 계산합니다.</translation>
    </message>
    <message>
        <source>Penalty in the loss for a large factor.</source>
        <translation>배율이 크면 손실에 더하는 페널티입니다.</translation>
    </message>
    <message>
        <source>Penalty in the loss for a large shift.</source>
        <translation>이동값이 크면 손실에 더하는 페널티입니다.</translation>
    </message>
    <message>
        <source>Penalty in the loss for large biases.</source>
        <translation>편향이 크면 손실에 더하는 페널티입니다.</translation>
    </message>
    <message>
        <source>Penalty in the loss for large outputs of the layer.</source>
        <translation>층의 출력이 크면 손실에 더하는 페널티입니다.</translation>
    </message>
    <message>
        <source>Penalty in the loss for large weights that mix channels.</source>
        <translation>채널을 섞는 가중치가 크면 손실에 더하는 페널티입니다.</translation>
    </message>
    <message>
        <source>Penalty in the loss for large weights: L1 times their sizes, L2 times their squares.</source>
        <translation>가중치가 크면 손실에 더하는 페널티입니다. L1은 절댓값에, L2는 제곱에 곱합니다.</translation>
    </message>
    <message>
        <source>Pixels from one weight of the kernel to the next: 1 is no gap.</source>
        <translation>커널 가중치 사이의 간격(픽셀)입니다. 1이면 빈틈이 없습니다.</translation>
    </message>
    <message>
        <source>Pixels that the window moves at a time.</source>
        <translation>창이 한 번에 이동하는 픽셀 수입니다.</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>풀링</translation>
    </message>
    <message>
        <source>Puts the values of several branches side by side.</source>
        <translation>여러 갈래의 값을 나란히 이어 붙입니다.</translation>
    </message>
    <message>
        <source>Random flip</source>
        <translation>무작위 뒤집기</translation>
    </message>
    <message>
        <source>Random rotation</source>
        <translation>무작위 회전</translation>
    </message>
    <message>
        <source>Random translation</source>
        <translation>무작위 이동</translation>
    </message>
    <message>
        <source>Random values that the weights begin with, before any training.</source>
        <translation>학습 전 가중치의 무작위 초깃값입니다.</translation>
    </message>
    <message>
        <source>Random values that the weights that mix channels begin with.</source>
        <translation>채널을 섞는 가중치의 무작위 초깃값입니다.</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Rescaling of values</source>
        <translation>값의 배율 조정</translation>
    </message>
    <message>
        <source>Reshaping</source>
        <translation>형상 변환</translation>
    </message>
    <message>
        <source>Rows and columns added below and on the right of the result.</source>
        <translation>결과의 아래와 오른쪽에 추가하는 행과 열의 수입니다.</translation>
    </message>
    <message>
        <source>Rows and columns of zeros at the edges.</source>
        <translation>가장자리에 0으로 채우는 행과 열의 수입니다.</translation>
    </message>
    <message>
        <source>Rows and columns that are cut off the edges.</source>
        <translation>가장자리에서 잘라 내는 행과 열의 수입니다.</translation>
    </message>
    <message>
        <source>Separable convolution</source>
        <translation>분리 합성곱</translation>
    </message>
    <message>
        <source>Shape of the result, without the batch axis.</source>
        <translation>배치 축을 뺀 결과의 형상입니다.</translation>
    </message>
    <message>
        <source>Share of the values that each step switches off.</source>
        <translation>스텝마다 끄는 값의 비율입니다.</translation>
    </message>
    <message>
        <source>Slides kernels over each channel by itself; the channels are not mixed.</source>
        <translation>채널마다 따로 커널을 옮기며 적용합니다. 채널은 섞이지 않습니다.</translation>
    </message>
    <message>
        <source>Slides small learned kernels over the picture and shows where each one fits.</source>
        <translation>학습된 작은 커널을 이미지 위로 옮기며 커널마다 잘 맞는 위치를 찾습니다.</translation>
    </message>
    <message>
        <source>Small number that keeps the division from zero.</source>
        <translation>0으로 나누지 않도록 더하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>Spatial dropout</source>
        <translation>공간 드롭아웃</translation>
    </message>
    <message>
        <source>Standard deviation of the noise.</source>
        <translation>잡음의 표준 편차입니다.</translation>
    </message>
    <message>
        <source>Takes the mean of several branches, value by value: a small vote.</source>
        <translation>여러 갈래의 값을 원소별로 평균합니다. 일종의 투표입니다.</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>전치 합성곱</translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation>업샘플링</translation>
    </message>
    <message>
        <source>Values that the biases begin with.</source>
        <translation>편향의 초깃값입니다.</translation>
    </message>
    <message>
        <source>Values that the factor begins with.</source>
        <translation>배율의 초깃값입니다.</translation>
    </message>
    <message>
        <source>Values that the shift begins with.</source>
        <translation>이동값의 초깃값입니다.</translation>
    </message>
    <message>
        <source>What enters of a garment.</source>
        <translation>이미지에서 신경망에 입력하는 부분입니다.</translation>
    </message>
    <message>
        <source>What stands where the picture has been moved away from.</source>
        <translation>이미지를 옮긴 후 빈 곳을 채우는 방법입니다.</translation>
    </message>
    <message>
        <source>Where a garment, or part of it, enters the network.</source>
        <translation>이미지의 전체나 일부가 신경망에 들어오는 곳입니다.</translation>
    </message>
    <message>
        <source>Whether a last axis of length 1 is added, as convolutions need it.</source>
        <translation>합성곱에 필요한 길이 1의 마지막 축을 추가할지 정합니다.</translation>
    </message>
    <message>
        <source>Whether a learned factor is applied.</source>
        <translation>학습되는 배율을 곱할지 정합니다.</translation>
    </message>
    <message>
        <source>Whether a learned shift is added.</source>
        <translation>학습되는 이동값을 더할지 정합니다.</translation>
    </message>
    <message>
        <source>Whether every neuron adds a learned constant.</source>
        <translation>뉴런마다 학습되는 상수(편향)를 더할지 정합니다.</translation>
    </message>
    <message>
        <source>Whether height and width stay, with a length of 1.</source>
        <translation>높이와 너비 축을 길이 1로 남길지 정합니다.</translation>
    </message>
    <message>
        <source>Zero padding</source>
        <translation>제로 패딩</translation>
    </message>
    <message>
        <source>bottom half</source>
        <translation>아래 절반</translation>
    </message>
    <message>
        <source>horizontal swaps left and right, vertical up and down.</source>
        <translation>horizontal은 좌우, vertical은 상하를 뒤집습니다.</translation>
    </message>
    <message>
        <source>nearest: pixels are repeated. The others blend neighbours.</source>
        <translation>nearest: 픽셀을 반복합니다. 나머지는 이웃 픽셀로 보간합니다.</translation>
    </message>
    <message>
        <source>same: zeros around the picture keep its size. valid: none.</source>
        <translation>same: 둘레를 0으로 채워 크기를 유지합니다. valid: 채우지 않습니다.</translation>
    </message>
    <message>
        <source>top half</source>
        <translation>위 절반</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>전체 이미지</translation>
    </message>
    <message>
        <source>{count} components</source>
        <translation>주성분 {count}개</translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <source>Activations over time</source>
        <translation>시간에 따른 활성화 값</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>죽은 ReLU</translation>
    </message>
    <message>
        <source>Gradient norm of each layer</source>
        <translation>층별 그레이디언트 노름</translation>
    </message>
    <message>
        <source>How the values of {layer} spread</source>
        <translation>{layer} 층의 값 분포</translation>
    </message>
    <message>
        <source>Neurons that gave 0 for every garment: no gradient gets through them.</source>
        <translation>모든 이미지에서 0을 낸 뉴런입니다. 그레이디언트가 통과하지 못합니다.</translation>
    </message>
    <message>
        <source>Nothing is told of the layers yet</source>
        <translation>아직 층의 상태를 알 수 없습니다</translation>
    </message>
    <message>
        <source>Over the same training garments ({count} at most); dropout off.</source>
        <translation>항상 같은 훈련 이미지(최대 {count}장)에 대한 값이며, 드롭아웃은 끈 상태입니다.</translation>
    </message>
    <message>
        <source>Over this batch; dropout on. Garments: {count}.</source>
        <translation>이 배치의 이미지 {count}장에 대한 값이며, 드롭아웃은 켠 상태입니다.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>Train, or freeze a step: gradients and activations of each layer come here.</source>
        <translation>학습하거나 스텝을 고정하십시오. 각 층의 그레이디언트와 활성화 값이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Values at the flat ends of sigmoid, tanh or softmax: hardly any gradient.</source>
        <translation>sigmoid, tanh, softmax의 평평한 끝에 있는 값입니다. 그레이디언트가 거의 없습니다.</translation>
    </message>
    <message>
        <source>Weights over time</source>
        <translation>시간에 따른 가중치</translation>
    </message>
    <message>
        <source>Where it shrinks towards the input, the gradient vanishes.</source>
        <translation>입력 쪽으로 갈수록 작아지면 그레이디언트가 소실되는 것입니다.</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>A run goes on: stop it first, or it would be lost.</source>
        <translation>학습이 진행 중입니다. 먼저 정지하십시오. 그대로 시작하면 잃게 됩니다.</translation>
    </message>
    <message>
        <source>Back to It</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>For the lecturer: what to say, what usually goes wrong</source>
        <translation>강의자용: 설명할 것과 자주 생기는 오해</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>강의 노트</translation>
    </message>
    <message>
        <source>Notes on {lesson}</source>
        <translation>강의 노트: {lesson}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Steps read: {read} of {readings}.</source>
        <translation>읽은 단계: {readings}개 중 {read}개.</translation>
    </message>
    <message>
        <source>Tasks and questions done: {done} of {tasks}.</source>
        <translation>완료한 과제와 질문: {tasks}개 중 {done}개.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}분</translation>
    </message>
</context>
<context>
    <name>LessonMistakes</name>
    <message>
        <source>; did you mean {name!r}?</source>
        <translation>. 혹시 {name!r}?</translation>
    </message>
    <message>
        <source>a \ in a text is written twice</source>
        <translation>따옴표 안의 \ 기호는 두 번 씁니다</translation>
    </message>
    <message>
        <source>a choice has two options or more: - option</source>
        <translation>선택형 질문에는 선택지(- 선택지)가 두 개 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>a line begins with a name, or with [[step]] or [[question]]</source>
        <translation>줄은 이름으로 시작하거나 [[step]], [[question]]으로 시작합니다</translation>
    </message>
    <message>
        <source>a question has an answer</source>
        <translation>질문에는 답(answer)이 있어야 합니다</translation>
    </message>
    <message>
        <source>a question has an id of a-z, 0-9 and -: id = &quot;which&quot;</source>
        <translation>질문에는 a-z, 0-9, - 문자로 된 id가 있어야 합니다: id = &quot;which&quot;</translation>
    </message>
    <message>
        <source>a question of the kind {kind} has no options</source>
        <translation>kind가 {kind}인 질문에는 선택지를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>a step has a preset or a project, not both</source>
        <translation>한 단계에는 preset과 project 가운데 하나만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a step has a title (### Title) and a text</source>
        <translation>단계에는 제목(### 제목)과 본문이 있어야 합니다</translation>
    </message>
    <message>
        <source>a step has an id of a-z, 0-9 and -: id = &quot;train&quot;</source>
        <translation>단계에는 a-z, 0-9, - 문자로 된 id가 있어야 합니다: id = &quot;train&quot;</translation>
    </message>
    <message>
        <source>after the = comes a value: a text is written in quotes, as in &quot;train&quot;</source>
        <translation>= 다음에 값이 와야 합니다. 글자는 &quot;train&quot;처럼 따옴표로 묶습니다</translation>
    </message>
    <message>
        <source>after the name comes =</source>
        <translation>이름 다음에 = 기호가 와야 합니다</translation>
    </message>
    <message>
        <source>after the value nothing else may come in this line</source>
        <translation>값 다음에는 같은 줄에 다른 것을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>below the title stands the aim, in one sentence</source>
        <translation>제목 아래에 목표를 한 문장으로 써야 합니다</translation>
    </message>
    <message>
        <source>done() takes a text or a number: {meaning}</source>
        <translation>done()에는 텍스트나 숫자를 씁니다: {meaning}</translation>
    </message>
    <message>
        <source>in braces: {reason}</source>
        <translation>중괄호 안: {reason}</translation>
    </message>
    <message>
        <source>it cannot be read: {reason}</source>
        <translation>파일을 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>it is too large to be written by hand</source>
        <translation>손으로 쓴 파일이라기에는 너무 큽니다</translation>
    </message>
    <message>
        <source>the ] at the end of a list is missing, or a comma in it</source>
        <translation>목록을 닫는 ] 또는 항목 사이의 쉼표가 없습니다</translation>
    </message>
    <message>
        <source>the brackets around the name are not closed</source>
        <translation>이름을 묶는 대괄호를 닫지 않았습니다</translation>
    </message>
    <message>
        <source>the editor has to save it in the encoding UTF-8</source>
        <translation>편집기에서 UTF-8 인코딩으로 저장해야 합니다</translation>
    </message>
    <message>
        <source>the file must begin with the title: # Title</source>
        <translation>파일은 제목(# 제목)으로 시작해야 합니다</translation>
    </message>
    <message>
        <source>the id {id!r} is there twice</source>
        <translation>id {id!r} 하나가 두 번 쓰였습니다</translation>
    </message>
    <message>
        <source>the kind is one of {known}. Received: {value!r}</source>
        <translation>kind 값은 다음 중 하나여야 합니다: {known}. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>the letters of an expression are at most {most}</source>
        <translation>식은 {most}자까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the name has a value already</source>
        <translation>같은 이름에 이미 값이 있습니다</translation>
    </message>
    <message>
        <source>the number of steps ([[step]]) is from 1 to {most}</source>
        <translation>수업의 단계([[step]])는 1~{most}개여야 합니다</translation>
    </message>
    <message>
        <source>the part {name!r} cannot be locked; those that can: {known}</source>
        <translation>{name!r} 부분은 잠글 수 없습니다. 잠글 수 있는 부분: {known}</translation>
    </message>
    <message>
        <source>the quote at the end of a text is missing</source>
        <translation>글자를 닫는 따옴표가 없습니다</translation>
    </message>
    <message>
        <source>the right option is {answer}, there are {count}</source>
        <translation>정답은 {answer}번인데 선택지는 {count}개뿐입니다</translation>
    </message>
    <message>
        <source>the section ## {id} is missing</source>
        <translation>섹션이 빠졌습니다: ## {id}</translation>
    </message>
    <message>
        <source>the section {id!r} is there twice</source>
        <translation>섹션 {id!r} 하나가 두 번 쓰였습니다</translation>
    </message>
    <message>
        <source>the step cannot be set up: {reason}</source>
        <translation>단계를 준비할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>the }} at the end is missing, or a comma before</source>
        <translation>닫는 }} 또는 항목 사이의 쉼표가 없습니다</translation>
    </message>
    <message>
        <source>there is no deed {name!r}{hint}</source>
        <translation>{name!r} 행동이 없습니다{hint}</translation>
    </message>
    <message>
        <source>there is no fact {name!r}{hint}</source>
        <translation>{name!r} 값이 없습니다{hint}</translation>
    </message>
    <message>
        <source>there is no function {name!r}{hint}</source>
        <translation>{name!r} 함수가 없습니다{hint}</translation>
    </message>
    <message>
        <source>there is no kind of layer {name!r}</source>
        <translation>{name!r} 층 종류가 없습니다</translation>
    </message>
    <message>
        <source>there is no lesson.toml in this folder, nor in the folders in it</source>
        <translation>이 폴더와 그 안의 폴더에 lesson.toml 파일이 없습니다</translation>
    </message>
    <message>
        <source>there is no part {name!r}; known: {known}</source>
        <translation>{name!r} 부분이 없습니다. 쓸 수 있는 이름: {known}</translation>
    </message>
    <message>
        <source>there is no picture {file!r}</source>
        <translation>그림 {file!r} 파일이 없습니다</translation>
    </message>
    <message>
        <source>there is no setting {name!r}{hint}</source>
        <translation>{name!r} 설정이 없습니다{hint}</translation>
    </message>
    <message>
        <source>there is no step or question {id!r}</source>
        <translation>id가 {id!r}인 단계나 질문이 없습니다</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>파일이 없습니다</translation>
    </message>
    <message>
        <source>there is no workspace {name!r}</source>
        <translation>작업 공간이 없습니다: {name!r}</translation>
    </message>
    <message>
        <source>there is no {key!r} here; known: {known}</source>
        <translation>여기에는 {key!r} 항목이 없습니다. 쓸 수 있는 항목: {known}</translation>
    </message>
    <message>
        <source>there is no {key} {value!r}; known: {known}</source>
        <translation>{key} 값으로 {value!r} 이름을 쓸 수 없습니다. 쓸 수 있는 이름: {known}</translation>
    </message>
    <message>
        <source>this is no TOML: {reason}</source>
        <translation>TOML 형식에 맞지 않습니다: {reason}</translation>
    </message>
    <message>
        <source>write [[{key}]] above each {key}</source>
        <translation>{key} 항목마다 그 위에 [[{key}]] 줄을 씁니다</translation>
    </message>
    <message>
        <source>write {layer} = {{ rate = 0.5 }}</source>
        <translation>{layer} = {{ rate = 0.5 }} 형식으로 씁니다</translation>
    </message>
    <message>
        <source>{key} is a list in brackets. Received: {value!r}</source>
        <translation>{key} 값은 대괄호로 묶은 목록이어야 합니다. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>{key} is a number. Received: {value!r}</source>
        <translation>{key} 값은 숫자여야 합니다. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>{key} is a table in braces. Received: {value!r}</source>
        <translation>{key} 값은 중괄호로 묶은 표여야 합니다. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>{key} is a text in quotes. Received: {value!r}</source>
        <translation>{key} 값은 따옴표로 묶은 글자여야 합니다. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>{key} is a text or a number. Received: {value!r}</source>
        <translation>{key} 값은 글자나 숫자여야 합니다. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>{key} is a whole number from {least} to {most}</source>
        <translation>{key} 값은 {least}~{most}의 정수여야 합니다</translation>
    </message>
    <message>
        <source>{key} is a whole number. Received: {value!r}</source>
        <translation>{key} 값은 정수여야 합니다. 쓴 값: {value!r}</translation>
    </message>
    <message>
        <source>{name} is told by a demonstration: write lab = &quot;{lab}&quot;</source>
        <translation>{name} 값은 시연이 알려 줍니다. lab = &quot;{lab}&quot; 줄을 쓰십시오</translation>
    </message>
    <message>
        <source>{name}() has no filters; it is written {form}</source>
        <translation>{name}() 함수에는 조건을 붙일 수 없습니다. 쓰는 법: {form}</translation>
    </message>
    <message>
        <source>{name}() has no {filter}=; known: {known}</source>
        <translation>{name}() 함수에는 {filter}= 조건이 없습니다. 쓸 수 있는 조건: {known}</translation>
    </message>
    <message>
        <source>{name}() is written {form}</source>
        <translation>{name}() 함수를 쓰는 법: {form}</translation>
    </message>
    <message>
        <source>{name}() takes a figure out of {known}</source>
        <translation>{name}() 함수에는 다음 지표 중 하나를 씁니다: {known}</translation>
    </message>
    <message>
        <source>{place} takes a number, which {text!r} is not</source>
        <translation>{place} 자리에는 숫자를 씁니다. {text!r}: 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>{place} takes a text in quotes, which {text!r} is not</source>
        <translation>{place} 자리에는 따옴표로 묶은 글자를 씁니다. {text!r}: 글자가 아닙니다</translation>
    </message>
    <message>
        <source>{place} takes something true or false, which {text!r} is not</source>
        <translation>{place} 자리에는 참이나 거짓인 것을 씁니다. {text!r}: 참이나 거짓이 아닙니다</translation>
    </message>
    <message>
        <source>{text!r} cannot stand in an expression</source>
        <translation>{text!r}: 식에 쓸 수 없는 표현입니다</translation>
    </message>
    <message>
        <source>{text!r} compares a text with a number</source>
        <translation>{text!r}: 글자와 숫자는 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>{text!r} has a comparison other than == != &lt; &lt;= &gt; &gt;=</source>
        <translation>{text!r}: 비교에는 == != &lt; &lt;= &gt; &gt;= 기호만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{text!r} is no expression</source>
        <translation>{text!r}: 식으로 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>{text!r}: texts are only equal or not</source>
        <translation>{text!r}: 글자는 같은지 다른지만(==, !=) 비교할 수 있습니다</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>All steps of the lesson, and starting again</source>
        <translation>수업의 모든 단계와 다시 시작</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>완료했습니다.</translation>
    </message>
    <message>
        <source>Draw it with the mouse; or choose a point with ← → and move it with ↑ ↓.</source>
        <translation>마우스로 그리거나, ← →로 점을 고르고 ↑ ↓로 옮기십시오.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마치기</translation>
    </message>
    <message>
        <source>Fold the lesson away</source>
        <translation>수업 접기</translation>
    </message>
    <message>
        <source>Hand In…</source>
        <translation>제출…</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>제출…</translation>
    </message>
    <message>
        <source>Kept. Train, and compare.</source>
        <translation>예측을 남겼습니다. 이제 학습하고 비교하십시오.</translation>
    </message>
    <message>
        <source>Leave the Lesson</source>
        <translation>수업 나가기</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>수업 나가기</translation>
    </message>
    <message>
        <source>Leave the lesson; your own project comes back as it was</source>
        <translation>수업에서 나갑니다. 작업하던 프로젝트가 그대로 돌아옵니다</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Predict first: how will the {figure} run?</source>
        <translation>먼저 예측하기: {figure} 곡선을 그려 보십시오</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>읽었습니다.</translation>
    </message>
    <message>
        <source>Set This Step Up Again</source>
        <translation>이 단계 다시 준비</translation>
    </message>
    <message>
        <source>Show the lesson</source>
        <translation>수업 펼치기</translation>
    </message>
    <message>
        <source>Start the Lesson Again</source>
        <translation>수업 처음부터</translation>
    </message>
    <message>
        <source>Step {place} of {count}</source>
        <translation>{count}단계 중 {place}단계</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>무엇을 보았습니까?</translation>
    </message>
    <message>
        <source>Your steps, predictions, runs and answers as a file for your lecturer</source>
        <translation>단계, 예측, 학습 기록, 답을 강의자에게 제출할 파일로 저장합니다</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>Far off: on average {distance} away. Why?</source>
        <translation>많이 다릅니다. 평균 차이: {distance}. 이유를 생각해 보십시오.</translation>
    </message>
    <message>
        <source>In this step of the lesson epochs and batches cannot be changed.</source>
        <translation>수업의 이 단계에서는 에포크와 배치 설정을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson layer parameters cannot be changed.</source>
        <translation>수업의 이 단계에서는 층의 설정을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson no Keras code can be taken over.</source>
        <translation>수업의 이 단계에서는 Keras 코드를 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson no layers can be added.</source>
        <translation>수업의 이 단계에서는 층을 추가할 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson the callbacks cannot be changed.</source>
        <translation>수업의 이 단계에서는 콜백을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson the garments to train on cannot be changed.</source>
        <translation>수업의 이 단계에서는 학습 데이터 설정을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson the layers and connections cannot be changed.</source>
        <translation>수업의 이 단계에서는 층과 연결을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson the optimizer cannot be changed.</source>
        <translation>수업의 이 단계에서는 옵티마이저를 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson the settings of the data cannot be changed.</source>
        <translation>수업의 이 단계에서는 데이터 설정을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>In this step of the lesson the settings of the run cannot be changed.</source>
        <translation>수업의 이 단계에서는 학습 설정을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The shape is near: on average {distance} away.</source>
        <translation>모양이 비슷합니다. 평균 차이: {distance}.</translation>
    </message>
    <message>
        <source>Very close: on average {distance} away.</source>
        <translation>아주 가깝습니다. 평균 차이: {distance}.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
</context>
<context>
    <name>LessonsWorkspace</name>
    <message>
        <source>All Lessons</source>
        <translation>모든 수업</translation>
    </message>
    <message>
        <source>Class Demo (F7)</source>
        <translation>수업 시연 (F7)</translation>
    </message>
    <message>
        <source>Each leads through the program step by step. Your own project waits meanwhile, and comes back as it was.</source>
        <translation>수업마다 프로그램을 한 단계씩 안내합니다. 작업하던 프로젝트는 그동안 보관되었다가 그대로 돌아옵니다.</translation>
    </message>
    <message>
        <source>How to Write a Lesson</source>
        <translation>수업 만드는 법</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Lessons that you have written yourself: a folder of one, or of several</source>
        <translation>직접 만든 수업: 수업 하나의 폴더, 또는 여러 수업이 든 폴더</translation>
    </message>
    <message>
        <source>Open a Folder of Lessons</source>
        <translation>수업 폴더 열기</translation>
    </message>
    <message>
        <source>Open a Folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Six minutes through all of the program by itself, for an open day</source>
        <translation>프로그램 전체를 6분 동안 저절로 보여 줍니다. 학교 공개 행사에 알맞습니다.</translation>
    </message>
    <message>
        <source>The guide: the files of a lesson, and all names that it may use</source>
        <translation>안내서: 수업의 파일과, 쓸 수 있는 모든 이름</translation>
    </message>
    <message>
        <source>These lessons have mistakes</source>
        <translation>이 수업에 잘못된 곳이 있습니다</translation>
    </message>
</context>
<context>
    <name>LinearArithmetic</name>
    <message>
        <source>A weight is 0, so c does not depend on a: there is nothing to break.</source>
        <translation>가중치 하나가 0이어서 c는 a와 관계가 없습니다. 꺾일 것이 없습니다.</translation>
    </message>
    <message>
        <source>Bias of layer 1</source>
        <translation>층 1의 편향</translation>
    </message>
    <message>
        <source>Bias of layer 2</source>
        <translation>층 2의 편향</translation>
    </message>
    <message>
        <source>Both ways give the same c for every a: two linear layers are one layer with weight {weight} and bias {bias}. The second layer adds nothing.</source>
        <translation>모든 a에 대해 두 방법의 c가 같습니다. 선형인 두 층은 가중치 {weight}, 편향 {bias}인 한 층과 같고, 둘째 층은 더해 주는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Drag to change a, or use the arrow keys.</source>
        <translation>끌거나 화살표 키로 a를 바꾸십시오.</translation>
    </message>
    <message>
        <source>Input a</source>
        <translation>입력 a</translation>
    </message>
    <message>
        <source>Layer 1: a × weight + bias</source>
        <translation>층 1: a × 가중치 + 편향</translation>
    </message>
    <message>
        <source>Layer 2: b × weight + bias</source>
        <translation>층 2: b × 가중치 + 편향</translation>
    </message>
    <message>
        <source>ReLU between the layers</source>
        <translation>두 층 사이에 ReLU</translation>
    </message>
    <message>
        <source>The line breaks at a = {place}: to the left ReLU gives b = 0 and c stays {rest}. No single weight and bias make a line with a corner, so both layers are needed.</source>
        <translation>직선이 a = {place}에서 꺾입니다. 왼쪽에서는 ReLU 때문에 b = 0이고 c는 {rest}에 머뭅니다. 가중치와 편향 하나로는 꺾인 선을 만들 수 없으므로 두 층이 모두 필요합니다.</translation>
    </message>
    <message>
        <source>The line breaks at a = {place}: to the right ReLU gives b = 0 and c stays {rest}. No single weight and bias make a line with a corner, so both layers are needed.</source>
        <translation>직선이 a = {place}에서 꺾입니다. 오른쪽에서는 ReLU 때문에 b = 0이고 c는 {rest}에 머뭅니다. 가중치와 편향 하나로는 꺾인 선을 만들 수 없으므로 두 층이 모두 필요합니다.</translation>
    </message>
    <message>
        <source>Two layers of one neuron each</source>
        <translation>뉴런이 하나씩인 두 층</translation>
    </message>
    <message>
        <source>Weight of layer 1</source>
        <translation>층 1의 가중치</translation>
    </message>
    <message>
        <source>Weight of layer 2</source>
        <translation>층 2의 가중치</translation>
    </message>
    <message>
        <source>b becomes max(0, b) before the second layer takes it.</source>
        <translation>둘째 층에 들어가기 전에 b가 max(0, b)로 바뀝니다.</translation>
    </message>
    <message>
        <source>c by way of two layers and by one line</source>
        <translation>두 층을 거친 c와 한 직선의 c</translation>
    </message>
    <message>
        <source>━ in two steps: c = {number}</source>
        <translation>━ 두 단계로: c = {number}</translation>
    </message>
    <message>
        <source>┅ in one step: c = {number}</source>
        <translation>┅ 한 단계로: c = {number}</translation>
    </message>
</context>
<context>
    <name>LiveSettings</name>
    <message>
        <source>Holds from the next batch on and is marked on the curves.</source>
        <translation>다음 배치부터 적용되며 곡선에 표시됩니다.</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>이번 학습</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Length of the steps of the run that goes on.</source>
        <translation>진행 중인 학습의 갱신 보폭입니다.</translation>
    </message>
    <message>
        <source>Rate of {layer}</source>
        <translation>{layer} 층의 rate</translation>
    </message>
    <message>
        <source>Share of the values that this layer switches off.</source>
        <translation>이 층에서 끄는 값의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>LiveValuesDialog</name>
    <message>
        <source>The optimizer at one weight</source>
        <translation>가중치 하나에서 본 옵티마이저</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Its loss stands here, number by number.</source>
        <translation>손실이 어떻게 계산되는지 숫자 하나하나가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Loss of this garment</source>
        <translation>이 이미지의 손실</translation>
    </message>
    <message>
        <source>No garment is in the network yet</source>
        <translation>아직 신경망에 넣은 이미지가 없습니다</translation>
    </message>
    <message>
        <source>none: its class is not known</source>
        <translation>없음: 클래스를 알 수 없습니다</translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message>
        <source>1 for sandals, sneakers and ankle boots, 0 for all others.</source>
        <translation>샌들, 스니커즈, 앵클부츠는 1, 나머지는 0입니다.</translation>
    </message>
    <message>
        <source>1/K Σ ½(y−p)², |y−p|−½ beyond 1</source>
        <translation>1/K Σ ½(y−p)², |y−p|&gt;1이면 |y−p|−½</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Class, as integer</source>
        <translation>클래스(정수)</translation>
    </message>
    <message>
        <source>Class, one-hot</source>
        <translation>클래스(원-핫)</translation>
    </message>
    <message>
        <source>Each value is a yes or no of its own, charged by its probability.</source>
        <translation>값마다 예/아니요를 따로 판단하고 그 확률로 손실을 계산합니다.</translation>
    </message>
    <message>
        <source>Footwear or not</source>
        <translation>신발 여부</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>힌지</translation>
    </message>
    <message>
        <source>How far the probabilities are from the target; with one-hot rows it is the cross-entropy.</source>
        <translation>확률이 타깃과 다른 정도입니다. 원-핫 레이블이면 크로스 엔트로피와 같습니다.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>후버</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence</source>
        <translation>쿨백-라이블러 발산</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>평균 절댓값 오차</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Needs an output of 784 values, or of 28 × 28.</source>
        <translation>출력이 784 또는 28 × 28이어야 합니다.</translation>
    </message>
    <message>
        <source>Needs an output of one value.</source>
        <translation>출력값이 1개여야 합니다.</translation>
    </message>
    <message>
        <source>Needs an output of ten values, or of one.</source>
        <translation>출력값이 10개 또는 1개여야 합니다.</translation>
    </message>
    <message>
        <source>Needs an output of ten values.</source>
        <translation>출력값이 10개여야 합니다.</translation>
    </message>
    <message>
        <source>Nothing once an answer is on the right side by 1 or more; -1 is no, 1 is yes.</source>
        <translation>출력이 맞는 쪽으로 1 이상이면 0입니다. -1은 아니요, 1은 예입니다.</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>희소 범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Squared for small errors, plain for large ones: outliers weigh less.</source>
        <translation>작은 오차는 제곱으로, 큰 오차는 절댓값으로 계산하여 이상치의 영향이 작습니다.</translation>
    </message>
    <message>
        <source>Ten values a garment: 1 at the place of its class, 0 elsewhere.</source>
        <translation>이미지마다 값 10개: 해당 클래스의 자리만 1, 나머지는 0입니다.</translation>
    </message>
    <message>
        <source>The garment itself</source>
        <translation>이미지 자체</translation>
    </message>
    <message>
        <source>The less probability the true class gets, the larger, without limit.</source>
        <translation>실제 클래스의 확률이 낮을수록 한없이 커집니다.</translation>
    </message>
    <message>
        <source>The number of the class, 0 to 9.</source>
        <translation>클래스 번호(0~9)입니다.</translation>
    </message>
    <message>
        <source>The pixels of the garment, from 0 to 1: the network is to repeat it.</source>
        <translation>0~1로 나타낸 이미지의 픽셀입니다. 신경망이 입력을 그대로 재현해야 합니다.</translation>
    </message>
    <message>
        <source>The plain distance: every step away from the target weighs the same.</source>
        <translation>오차의 절댓값입니다. 타깃에서 멀어지는 만큼 똑같이 커집니다.</translation>
    </message>
    <message>
        <source>The same as categorical cross-entropy, the class given as its number.</source>
        <translation>범주형 크로스 엔트로피와 같지만 클래스를 번호로 받습니다.</translation>
    </message>
    <message>
        <source>The squared distance: a few large errors weigh more than many small.</source>
        <translation>오차의 제곱입니다. 작은 오차 여럿보다 큰 오차 몇 개의 영향이 큽니다.</translation>
    </message>
    <message>
        <source>This output gives {shape}, and there is nothing to compare it with. It needs 10 units with softmax for the class, 1 unit with sigmoid for footwear or not, or 784 with sigmoid for the garment itself.</source>
        <translation>이 출력의 형상은 {shape}이고, 비교할 타깃이 없습니다. 클래스에는 softmax를 쓰는 유닛 10개, 신발 여부에는 sigmoid를 쓰는 유닛 1개, 이미지 자체에는 sigmoid를 쓰는 유닛 784개가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>LowerPanel</name>
    <message>
        <source>Below the canvas</source>
        <translation>캔버스 아래</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>History</source>
        <translation>작업 내역</translation>
    </message>
    <message>
        <source>Keras code</source>
        <translation>Keras 코드</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>펼치기</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Build, train and look into a Keras network on Fashion-MNIST.

Fashion-MNIST © Zalando SE, MIT. Pretendard, SIL Open Font License. Lucide icons, ISC.</source>
        <translation>Fashion-MNIST로 Keras 신경망을 만들고 학습하고 들여다봅니다.

Fashion-MNIST © Zalando SE, MIT. Pretendard, SIL Open Font License. Lucide 아이콘, ISC.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>{project}[*] – Fashion GUI</source>
        <translation>{project}[*] – Fashion GUI</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Component to the right</source>
        <translation>가로축 주성분</translation>
    </message>
    <message>
        <source>Component upwards</source>
        <translation>세로축 주성분</translation>
    </message>
    <message>
        <source>Draw a garment in Draw (Ctrl+6) and label it (K): it stands here then.</source>
        <translation>그리기(Ctrl+6)에서 옷을 그리고 레이블을 붙이면(K) 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>My drawings where the components of the training photos place them: {count}. Drag to move, wheel to enlarge, click to choose; a class on the left stands out.</source>
        <translation>훈련 사진의 주성분이 정한 자리에 놓인 내 그림 {count}장입니다. 끌어서 옮기고, 휠로 확대하고, 클릭해서 고르십시오. 왼쪽에서 고른 클래스가 두드러집니다.</translation>
    </message>
    <message>
        <source>No drawing is kept yet</source>
        <translation>아직 보관한 그림이 없습니다</translation>
    </message>
    <message>
        <source>Placing 70,000 garments…</source>
        <translation>이미지 70,000장의 자리를 정하는 중…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Shows all points (Home)</source>
        <translation>모든 점을 표시합니다(Home)</translation>
    </message>
    <message>
        <source>The first {count} garments of the set. These two directions of 784 hold {share} of the variance. Drag to move, wheel to enlarge, click to choose; a class on the left stands out.</source>
        <translation>세트의 앞 {count}장입니다. 784개 방향 중 이 둘이 분산의 {share}를 담습니다. 끌어서 옮기고, 휠로 확대하고, 클릭해서 고르십시오. 왼쪽에서 고른 클래스가 두드러집니다.</translation>
    </message>
    <message>
        <source>Their principal components are computed in the background.</source>
        <translation>백그라운드에서 주성분을 계산하고 있습니다.</translation>
    </message>
    <message>
        <source>Which component, with its share of the variance.</source>
        <translation>몇 번째 주성분인지와 그 분산 비율입니다.</translation>
    </message>
    <message>
        <source>map of the garments</source>
        <translation>이미지 지도</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the garments</source>
        <translation>이미지 지도</translation>
    </message>
</context>
<context>
    <name>MaskEnsemble</name>
    <message>
        <source>Add a Dropout layer in the workspace Network, and ten outputs with softmax: then its masked networks are averaged here.</source>
        <translation>신경망 작업 공간에서 Dropout 층과 출력이 10개인 softmax 층을 두면, 마스크를 씌운 신경망들의 평균이 여기에 보입니다.</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>다른 이미지</translation>
    </message>
    <message>
        <source>Its number in the test set.</source>
        <translation>테스트 세트에서의 번호입니다.</translation>
    </message>
    <message>
        <source>Keras draws a thousand masks …</source>
        <translation>Keras가 마스크 천 개를 뽑고 있습니다 …</translation>
    </message>
    <message>
        <source>Largest difference between the two</source>
        <translation>둘 사이의 최대 차이</translation>
    </message>
    <message>
        <source>Masked networks, averaged</source>
        <translation>마스크를 씌운 신경망들의 평균</translation>
    </message>
    <message>
        <source>More masks bring it nearer; what remains is that a mean of softmax outputs is not the softmax of a mean.</source>
        <translation>마스크가 많을수록 가까워지고, 끝까지 남는 차이는 softmax 출력의 평균이 평균의 softmax와 같지 않기 때문입니다.</translation>
    </message>
    <message>
        <source>One masked network differs from the scaled network by {gap} at most.</source>
        <translation>마스크를 씌운 신경망 한 개는 배율을 맞춘 신경망과 최대 {gap} 다릅니다.</translation>
    </message>
    <message>
        <source>Test garment</source>
        <translation>테스트 이미지</translation>
    </message>
    <message>
        <source>The mean of so many networks, each with a mask of its own.</source>
        <translation>저마다 다른 마스크를 씌운 신경망 이만큼의 평균입니다.</translation>
    </message>
    <message>
        <source>The mean of {count} masked networks differs from the scaled network by {gap} at most.</source>
        <translation>마스크를 씌운 신경망 {count}개의 평균은 배율을 맞춘 신경망과 최대 {gap} 다릅니다.</translation>
    </message>
    <message>
        <source>The next garment of the test set.</source>
        <translation>테스트 세트의 다음 이미지입니다.</translation>
    </message>
    <message>
        <source>This network has no dropout</source>
        <translation>이 신경망에는 드롭아웃이 없습니다</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>filled: mean of the masked networks, hollow: the one network, scaled</source>
        <translation>채움: 마스크를 씌운 신경망들의 평균, 테두리: 배율을 맞춘 신경망 하나</translation>
    </message>
    <message>
        <source>log n</source>
        <translation>log n</translation>
    </message>
    <message>
        <source>n = {count}</source>
        <translation>n = {count}</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Does confidence mean what it says?</source>
        <translation>확신한 만큼 실제로 맞습니까?</translation>
    </message>
    <message>
        <source>On the line, a network that is 80 % sure is right 8 times in 10. This one is off by {points} points on average.</source>
        <translation>선 위에서는 80 % 확신할 때 10번 중 8번 맞습니다. 이 신경망은 평균 {points}%포인트 벗어납니다.</translation>
    </message>
    <message>
        <source>The true class is among the likeliest:</source>
        <translation>실제 클래스가 가장 유력한 후보에 드는 비율:</translation>
    </message>
    <message>
        <source>top {k}: {share}</source>
        <translation>상위 {k}개: {share}</translation>
    </message>
    <message>
        <source>top-k accuracy</source>
        <translation>상위 k개 정확도</translation>
    </message>
</context>
<context>
    <name>MendWords</name>
    <message>
        <source>Add Activation({value})</source>
        <translation>Activation({value}) 추가</translation>
    </message>
    <message>
        <source>Add Dense(10, softmax)</source>
        <translation>Dense(10, softmax) 추가</translation>
    </message>
    <message>
        <source>Add an Input</source>
        <translation>Input 추가</translation>
    </message>
    <message>
        <source>Applies the activation that the loss expects.</source>
        <translation>손실 함수에 맞는 활성화 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Arranges the values as a picture with one channel.</source>
        <translation>값을 채널이 하나인 이미지로 배열합니다.</translation>
    </message>
    <message>
        <source>Brings every branch to the width of the first.</source>
        <translation>모든 갈래의 값 개수를 첫 번째 갈래에 맞춥니다.</translation>
    </message>
    <message>
        <source>Changes this parameter of the layer.</source>
        <translation>층의 이 설정을 바꿉니다.</translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation>{source} → {target} 연결</translation>
    </message>
    <message>
        <source>Delete this branch</source>
        <translation>이 갈래 삭제</translation>
    </message>
    <message>
        <source>Delete {layer}</source>
        <translation>{layer} 삭제</translation>
    </message>
    <message>
        <source>Ends the network with a probability for each class.</source>
        <translation>신경망의 끝에서 클래스별 확률을 출력합니다.</translation>
    </message>
    <message>
        <source>Feed pixels from 0 to 255</source>
        <translation>0~255 픽셀 그대로 넣기</translation>
    </message>
    <message>
        <source>Flatten, Dense(100, relu), Dropout(0.3), Dense(10).</source>
        <translation>Flatten, Dense(100, relu), Dropout(0.3), Dense(10).</translation>
    </message>
    <message>
        <source>Give it weights of its own</source>
        <translation>별도 가중치 사용</translation>
    </message>
    <message>
        <source>Give {layer} a channel axis</source>
        <translation>{layer} 층에 채널 축 추가</translation>
    </message>
    <message>
        <source>Gives the loss the kind of target that it takes.</source>
        <translation>타깃을 손실 함수에 맞는 형식으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Insert Dense({value}) before it</source>
        <translation>앞에 Dense({value}) 삽입</translation>
    </message>
    <message>
        <source>Insert {kind} before {layer}</source>
        <translation>{layer} 앞에 {kind} 삽입</translation>
    </message>
    <message>
        <source>Lays all values in one row first.</source>
        <translation>먼저 모든 값을 한 줄로 펼칩니다.</translation>
    </message>
    <message>
        <source>Learn: {target}</source>
        <translation>타깃: {target}</translation>
    </message>
    <message>
        <source>Make it 10 units, softmax</source>
        <translation>10 units, softmax로 변경</translation>
    </message>
    <message>
        <source>Makes 28 × 28 into 28 × 28 × 1: one channel, grey.</source>
        <translation>28 × 28을 28 × 28 × 1(회색조 채널 하나)로 바꿉니다.</translation>
    </message>
    <message>
        <source>One unit a class; softmax makes them probabilities.</source>
        <translation>클래스마다 유닛 하나를 두고 softmax로 확률을 만듭니다.</translation>
    </message>
    <message>
        <source>Puts an Input above the first layer and connects it.</source>
        <translation>첫 번째 층 위에 Input을 놓고 연결합니다.</translation>
    </message>
    <message>
        <source>Removes the layer and connects what was around it.</source>
        <translation>층을 제거하고 앞뒤를 연결합니다.</translation>
    </message>
    <message>
        <source>Removes what leads nowhere.</source>
        <translation>출력으로 이어지지 않는 층을 제거합니다.</translation>
    </message>
    <message>
        <source>Set {name} to {value}</source>
        <translation>{name}={value} 설정</translation>
    </message>
    <message>
        <source>Start from the chapter’s network</source>
        <translation>교재의 신경망으로 시작</translation>
    </message>
    <message>
        <source>Take {layer} out</source>
        <translation>{layer} 빼기</translation>
    </message>
    <message>
        <source>The layer stays, with weights that fit its own input.</source>
        <translation>층은 그대로 두고 자체 입력에 맞는 가중치를 사용합니다.</translation>
    </message>
    <message>
        <source>The nearest layer whose output fits.</source>
        <translation>출력이 맞는 가장 가까운 층입니다.</translation>
    </message>
    <message>
        <source>The pixels enter as they are; the network scales them.</source>
        <translation>픽셀을 그대로 넣고, 크기 조정은 신경망이 합니다.</translation>
    </message>
    <message>
        <source>The usual loss of what this output learns.</source>
        <translation>이 출력의 타깃에 주로 쓰는 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Use {loss}</source>
        <translation>{loss} 사용</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;About Fashion GUI</source>
        <translation>Fashion GUI 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Clear the List</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>명령 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>용어집(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Hand In the Lesson…</source>
        <translation>수업 제출(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>작업 내역(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Import Keras Code…</source>
        <translation>Keras 코드 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>그림(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Presentation Mode</source>
        <translation>발표 모드(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Race…</source>
        <translation>비교 학습(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Redo {edit}</source>
        <translation>다시 실행(&amp;R) {edit}</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Share One Layer</source>
        <translation>층 하나로 공유(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>정지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo {edit}</source>
        <translation>실행 취소(&amp;U) {edit}</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>기본 크기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation>시작 화면(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;{word}</source>
        <translation>{word}(&amp;T)</translation>
    </message>
    <message>
        <source>Al&amp;ign</source>
        <translation>맞춤(&amp;I)</translation>
    </message>
    <message>
        <source>Arran&amp;ge All</source>
        <translation>자동 배치(&amp;G)</translation>
    </message>
    <message>
        <source>Class &amp;Demo</source>
        <translation>수업 시연(&amp;D)</translation>
    </message>
    <message>
        <source>Collapse Linear Layers…</source>
        <translation>선형 층 합치기…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>Delete &amp;without Rejoining</source>
        <translation>앞뒤를 잇지 않고 삭제(&amp;W)</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>복제(&amp;L)</translation>
    </message>
    <message>
        <source>Keras &amp;Model…</source>
        <translation>Keras 모델(&amp;M)…</translation>
    </message>
    <message>
        <source>Keras &amp;Script…</source>
        <translation>Keras 스크립트(&amp;S)…</translation>
    </message>
    <message>
        <source>New &amp;from</source>
        <translation>예제로 새로 만들기(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>최근 파일(&amp;R)</translation>
    </message>
    <message>
        <source>Pointer Spot&amp;light</source>
        <translation>포인터 강조(&amp;L)</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>이름 바꾸기(&amp;M)…</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Side P&amp;anels</source>
        <translation>옆 패널(&amp;A)</translation>
    </message>
    <message>
        <source>Step &amp;One Batch</source>
        <translation>한 배치만 학습(&amp;B)</translation>
    </message>
    <message>
        <source>Step One &amp;Epoch</source>
        <translation>한 에포크만 학습(&amp;E)</translation>
    </message>
    <message>
        <source>Stop Sha&amp;ring</source>
        <translation>공유 해제(&amp;N)</translation>
    </message>
    <message>
        <source>Use the La&amp;yer Again</source>
        <translation>층 다시 사용(&amp;Y)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>{file} (not found)</source>
        <translation>{file} (파일 없음)</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Recall: {garment}</source>
        <translation>재현율: {garment}</translation>
    </message>
    <message>
        <source>Top-3 accuracy</source>
        <translation>Top-3 정확도</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the network</source>
        <translation>신경망 미니맵</translation>
    </message>
</context>
<context>
    <name>MoreEpochs</name>
    <message>
        <source>Epochs that are added</source>
        <translation>추가할 에포크</translation>
    </message>
    <message>
        <source>Epochs that are added.</source>
        <translation>추가할 에포크 수입니다.</translation>
    </message>
    <message>
        <source>More epochs</source>
        <translation>에포크 추가</translation>
    </message>
    <message>
        <source>The last run goes on, with its weights and its optimizer as they were.</source>
        <translation>마지막 학습을 그때의 가중치와 옵티마이저 상태에서 이어 갑니다.</translation>
    </message>
    <message>
        <source>{run} goes on, with its weights and its optimizer as they were.</source>
        <translation>{run}의 가중치와 옵티마이저 상태를 그대로 이어서 학습합니다.</translation>
    </message>
</context>
<context>
    <name>MoreEpochsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Epochs that are added</source>
        <translation>추가할 에포크</translation>
    </message>
    <message>
        <source>Goes on after epoch {done}, with its weights and its optimizer as they were then.</source>
        <translation>에포크 {done} 다음부터, 그때의 가중치와 옵티마이저 상태로 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>More epochs</source>
        <translation>에포크 추가</translation>
    </message>
    <message>
        <source>More epochs for {run}</source>
        <translation>{run}에 에포크 추가</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message>
        <source>More</source>
        <translation>추가 설정</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count}개 변경</translation>
    </message>
</context>
<context>
    <name>MovedWeights</name>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>after</source>
        <translation>후</translation>
    </message>
    <message>
        <source>before</source>
        <translation>전</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>New name of {layer}</source>
        <translation>{layer} 층의 새 이름</translation>
    </message>
</context>
<context>
    <name>NearestGarments</name>
    <message>
        <source>By the root of the mean squared difference of the 784 pixels, from 0 to 1.</source>
        <translation>픽셀 784개의 평균 제곱 차이의 제곱근(0~1)으로 잽니다.</translation>
    </message>
    <message>
        <source>Nearest in the training set</source>
        <translation>훈련 세트에서 가장 가까운 이미지</translation>
    </message>
    <message>
        <source>{name}, index {index}, distance {distance}</source>
        <translation>{name}, 인덱스 {index}, 거리 {distance}</translation>
    </message>
</context>
<context>
    <name>NearestStrip</name>
    <message>
        <source>The nearest garments of the training set</source>
        <translation>훈련 세트에서 가장 비슷한 이미지</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>Network canvas</source>
        <translation>신경망 캔버스</translation>
    </message>
    <message>
        <source>{count} layers selected.</source>
        <translation>층 {count}개를 선택했습니다.</translation>
    </message>
</context>
<context>
    <name>NetworkOverview</name>
    <message>
        <source>And {count} more.</source>
        <translation>외 {count}개.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Memory as float32</source>
        <translation>메모리(float32)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Non-trainable parameters</source>
        <translation>학습 불가 파라미터</translation>
    </message>
    <message>
        <source>None: the network can be trained.</source>
        <translation>없음: 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Select a layer to change its parameters.</source>
        <translation>층을 선택하면 설정을 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>학습 가능 파라미터</translation>
    </message>
    <message>
        <source>{count} layers selected.</source>
        <translation>층 {count}개를 선택했습니다.</translation>
    </message>
</context>
<context>
    <name>NetworkWorkspace</name>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
</context>
<context>
    <name>NeuronPanel</name>
    <message>
        <source>  (pinned)</source>
        <translation>  (고정됨)</translation>
    </message>
    <message>
        <source>All that lies behind it is computed anew by Keras.</source>
        <translation>이 뉴런 뒤의 모든 값을 Keras가 다시 계산합니다.</translation>
    </message>
    <message>
        <source>Click a neuron, or walk there with the arrow keys and press Enter.</source>
        <translation>뉴런을 클릭하거나 화살표 키로 이동해 Enter를 누르십시오.</translation>
    </message>
    <message>
        <source>It gives 0, and all behind it is computed with that</source>
        <translation>이 뉴런이 0을 내고, 뒤의 모든 값이 그에 따라 계산됩니다</translation>
    </message>
    <message>
        <source>It gives this value, whatever arrives at it</source>
        <translation>무엇이 들어오든 이 값을 냅니다</translation>
    </message>
    <message>
        <source>Its kernel, a tile for each map that arrives</source>
        <translation>커널: 들어오는 특성 맵마다 한 칸</translation>
    </message>
    <message>
        <source>Its weights, where they lie on the garment</source>
        <translation>이미지 위에 놓인 가중치</translation>
    </message>
    <message>
        <source>No neuron is chosen</source>
        <translation>선택한 뉴런이 없습니다</translation>
    </message>
    <message>
        <source>Of a map all places are held, and what lies behind is computed.</source>
        <translation>특성 맵은 모든 자리가 고정되고, 그 뒤가 다시 계산됩니다.</translation>
    </message>
    <message>
        <source>Pin at</source>
        <translation>값 고정</translation>
    </message>
    <message>
        <source>Pins hold in predictions: switch to Prediction above.</source>
        <translation>값 고정은 예측에서만 적용됩니다. 위에서 “예측”을 선택하십시오.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Release all</source>
        <translation>모두 해제</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>The strongest w·x</source>
        <translation>가장 큰 w·x</translation>
    </message>
    <message>
        <source>Training garments that excite it most</source>
        <translation>이 뉴런이 가장 크게 반응하는 훈련 이미지</translation>
    </message>
    <message>
        <source>Value to pin the neuron at</source>
        <translation>뉴런을 고정할 값</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>이 뉴런이 없다면</translation>
    </message>
</context>
<context>
    <name>NeuronView</name>
    <message>
        <source>Arrow keys walk through the neurons, Enter chooses one, 0 shows the whole network.</source>
        <translation>화살표 키로 뉴런 사이를 이동하고, Enter로 선택하고, 0으로 신경망 전체를 봅니다.</translation>
    </message>
    <message>
        <source>The network, neuron by neuron</source>
        <translation>뉴런 하나하나로 본 신경망</translation>
    </message>
</context>
<context>
    <name>NeuronWords</name>
    <message>
        <source>all on</source>
        <translation>모두 켜짐</translation>
    </message>
    <message>
        <source>map {map}, row {row}, column {column}</source>
        <translation>맵 {map}, {row}행 {column}열</translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <translation>뉴런 {number}</translation>
    </message>
    <message>
        <source>no noise</source>
        <translation>잡음 없음</translation>
    </message>
    <message>
        <source>no scaling</source>
        <translation>배율 없음</translation>
    </message>
    <message>
        <source>noise ± {spread}</source>
        <translation>잡음 ± {spread}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>rim: noise added</source>
        <translation>테두리: 더해진 잡음</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>{row}행 {column}열</translation>
    </message>
    <message>
        <source>the {drawn} strongest of {count} connections drawn</source>
        <translation>연결 {count}개 중 가장 강한 {drawn}개만 표시</translation>
    </message>
    <message>
        <source>{before} + noise ({noise}) = {after}</source>
        <translation>{before} + 잡음 ({noise}) = {after}</translation>
    </message>
    <message>
        <source>{before} × {factor} = {after}</source>
        <translation>{before} × {factor} = {after}</translation>
    </message>
    <message>
        <source>{drawn} of {count} connections drawn</source>
        <translation>연결 {count}개 중 {drawn}개만 표시</translation>
    </message>
    <message>
        <source>{off} of {count} off</source>
        <translation>{count}개 중 {off}개 꺼짐</translation>
    </message>
    <message>
        <source>{off} of {count} off: grey</source>
        <translation>{count}개 중 {off}개 꺼짐(회색)</translation>
    </message>
    <message>
        <source>{share} %, kept × {factor}</source>
        <translation>{share} %, 나머지 × {factor}</translation>
    </message>
</context>
<context>
    <name>NodeItem</name>
    <message>
        <source>1 param</source>
        <translation>파라미터 1</translation>
    </message>
    <message>
        <source>Output shape: {shape}</source>
        <translation>출력 형상: {shape}</translation>
    </message>
    <message>
        <source>Use {number} of {count} of the same weights.</source>
        <translation>같은 가중치를 {count}번 사용하며 그중 {number}번째입니다.</translation>
    </message>
    <message>
        <source>use {number} of {count}</source>
        <translation>공유 {number}/{count}</translation>
    </message>
    <message>
        <source>{count} params</source>
        <translation>파라미터 {count}</translation>
    </message>
</context>
<context>
    <name>NoiseCard</name>
    <message>
        <source>Blue was added, orange taken away; the frame is this neuron&apos;s.</source>
        <translation>파란색은 더해진 값, 주황색은 빼진 값입니다. 테두리는 이 뉴런입니다.</translation>
    </message>
    <message>
        <source>Noise added</source>
        <translation>더해진 잡음</translation>
    </message>
    <message>
        <source>Spread over the layer (set: {stddev})</source>
        <translation>층 전체의 표준편차 (설정: {stddev})</translation>
    </message>
    <message>
        <source>The noise at every neuron of the layer</source>
        <translation>층의 모든 뉴런에 더해진 잡음</translation>
    </message>
    <message>
        <source>The noise of this look</source>
        <translation>이번 계산에 더해진 잡음</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>들어온 값</translation>
    </message>
    <message>
        <source>What it gave</source>
        <translation>내보낸 값</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>OffPicture</name>
    <message>
        <source>How often each neuron was off in the steps frozen so far</source>
        <translation>지금까지 고정한 스텝에서 뉴런별로 꺼진 비율</translation>
    </message>
    <message>
        <source>Over many steps every neuron is off about as often as the rate says</source>
        <translation>스텝이 많아지면 모든 뉴런이 드롭아웃 비율만큼 꺼집니다</translation>
    </message>
    <message>
        <source>{layer}: off in {least}–{most} % of the garments ({count})</source>
        <translation>{layer}: 이미지 {count}장 중 {least}~{most} % 꺼짐</translation>
    </message>
</context>
<context>
    <name>OneHotRow</name>
    <message>
        <source>Label as a one-hot row</source>
        <translation>원-핫 레이블</translation>
    </message>
    <message>
        <source>{name}: {row}</source>
        <translation>{name}: {row}</translation>
    </message>
</context>
<context>
    <name>OneWeight</name>
    <message>
        <source>Array of weights</source>
        <translation>가중치 배열</translation>
    </message>
    <message>
        <source>Place on axis {number}</source>
        <translation>{number}번째 축의 위치</translation>
    </message>
    <message>
        <source>The array of weights that the weight is taken from.</source>
        <translation>가중치를 고를 배열입니다.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>후</translation>
    </message>
    <message>
        <source>before</source>
        <translation>전</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>moved by</source>
        <translation>변화량</translation>
    </message>
</context>
<context>
    <name>OptimizerForm</name>
    <message>
        <source>Method</source>
        <translation>알고리즘</translation>
    </message>
    <message>
        <source>The rule by which the gradient changes the weights.</source>
        <translation>그레이디언트로 가중치를 갱신하는 규칙입니다.</translation>
    </message>
</context>
<context>
    <name>OptimizerLiveCard</name>
    <message>
        <source>Press Train: the numbers of every step appear here.</source>
        <translation>학습을 누르면 스텝마다의 수치가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The last step of the run, ten times a second at most.</source>
        <translation>학습의 마지막 스텝이며, 1초에 최대 10번 갱신됩니다.</translation>
    </message>
    <message>
        <source>The numbers appear with the next step, if the run has this weight.</source>
        <translation>이 가중치가 학습 중인 신경망에 있으면 다음 스텝부터 수치가 나타납니다.</translation>
    </message>
    <message>
        <source>The optimizer at one weight</source>
        <translation>가중치 하나에서 본 옵티마이저</translation>
    </message>
    <message>
        <source>What the last step made of a weight, by Keras and by the formula.</source>
        <translation>마지막 스텝이 가중치를 어떻게 바꾸었는지 Keras와 수식으로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>OptimizerSurfaces</name>
    <message>
        <source>Back to the start, with nothing remembered.</source>
        <translation>기억을 모두 지우고 출발점으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Badly scaled</source>
        <translation>척도 차이</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Bumps</source>
        <translation>울퉁불퉁</translation>
    </message>
    <message>
        <source>Drag the start, or move it with the arrow keys.</source>
        <translation>출발점을 끌거나 화살표 키로 옮기십시오.</translation>
    </message>
    <message>
        <source>Every step sees 8 of the 64 samples.</source>
        <translation>스텝마다 샘플 64개 중 8개를 봅니다.</translation>
    </message>
    <message>
        <source>Every step sees all 64 samples: no noise.</source>
        <translation>스텝마다 샘플 64개를 모두 보므로 잡음이 없습니다.</translation>
    </message>
    <message>
        <source>Every step sees one of the 64 samples.</source>
        <translation>스텝마다 샘플 64개 중 하나만 봅니다.</translation>
    </message>
    <message>
        <source>Flat in the middle without being lowest: a gradient of nearly zero holds SGD there for long; noise and a step for each weight lead off it.</source>
        <translation>가운데는 가장 낮지 않은데도 평평합니다. 그레이디언트가 거의 0이라 SGD가 오래 머물고, 잡음이나 가중치별 보폭이 있으면 벗어납니다.</translation>
    </message>
    <message>
        <source>Learning rates as given</source>
        <translation>학습률을 원래대로</translation>
    </message>
    <message>
        <source>Lets all optimizers walk, or stops them.</source>
        <translation>모든 옵티마이저를 움직이거나 멈춥니다.</translation>
    </message>
    <message>
        <source>Many hollows: without noise most end in the nearest one; momentum, or the noise of small batches, may carry over.</source>
        <translation>웅덩이가 많습니다. 잡음이 없으면 대개 가장 가까운 웅덩이에서 끝나고, 모멘텀이나 작은 배치의 잡음이 있으면 넘어가기도 합니다.</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>One update of every optimizer.</source>
        <translation>모든 옵티마이저를 한 번씩 갱신합니다.</translation>
    </message>
    <message>
        <source>One weight counts 160 times the other: one learning rate is too large for y and too small for x; Adagrad, RMSprop and Adam scale each weight.</source>
        <translation>한 가중치의 영향이 다른 가중치의 160배입니다. 하나의 학습률이 y에는 너무 크고 x에는 너무 작지만, Adagrad, RMSprop, Adam은 가중치마다 보폭을 맞춥니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Puts back the learning rates that suit these surfaces.</source>
        <translation>이 곡면들에 알맞은 학습률로 되돌립니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Steep walls and a flat floor: plain SGD is thrown from wall to wall and then creeps along the floor; momentum adds up what all steps agree on.</source>
        <translation>벽은 가파르고 바닥은 평평합니다. SGD는 벽에 부딪혀 튕기다가 바닥을 느리게 기어가고, 모멘텀은 모든 스텝이 가리키는 방향을 쌓아 나아갑니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Step {count}</source>
        <translation>스텝 {count}</translation>
    </message>
    <message>
        <source>Steps a second.</source>
        <translation>1초당 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>확률적</translation>
    </message>
    <message>
        <source>Surface of the loss of two weights</source>
        <translation>가중치 두 개의 손실 곡면</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>골짜기</translation>
    </message>
</context>
<context>
    <name>OptimizerWords</name>
    <message>
        <source>Adam that also shrinks every weight a little, which holds overfitting back.</source>
        <translation>모든 가중치를 조금씩 줄여 과대적합을 막는 Adam입니다.</translation>
    </message>
    <message>
        <source>Adam that looks ahead as NAG does: often a little quicker.</source>
        <translation>NAG처럼 앞을 내다보는 Adam이며, 대체로 조금 더 빠릅니다.</translation>
    </message>
    <message>
        <source>All gradients are shortened alike if their common norm is above c: the direction of them all stays.</source>
        <translation>전체 그레이디언트의 노름이 c보다 크면 모두 같은 비율로 줄입니다. 전체 방향은 그대로입니다.</translation>
    </message>
    <message>
        <source>Begins very slowly with the learning rate of Keras; the paper has 1.</source>
        <translation>Keras의 기본 학습률로는 처음에 매우 느립니다. 논문에서는 1입니다.</translation>
    </message>
    <message>
        <source>Divides by the largest mean of squares so far: no step grows again.</source>
        <translation>지금까지의 제곱 평균 중 가장 큰 값으로 나누어 보폭이 다시 커지지 않게 합니다.</translation>
    </message>
    <message>
        <source>Divides by the variance of the gradients, not by their squares.</source>
        <translation>그레이디언트의 제곱 대신 분산으로 나눕니다.</translation>
    </message>
    <message>
        <source>Each number</source>
        <translation>값마다</translation>
    </message>
    <message>
        <source>Every weight has its own step, by its latest gradients only: it never runs dry.</source>
        <translation>가중치마다 최근 그레이디언트만으로 보폭을 정하므로 학습이 멈추지 않습니다.</translation>
    </message>
    <message>
        <source>Every weight has its own step: those that seldom move take larger ones.</source>
        <translation>가중치마다 보폭이 다르며, 드물게 변하는 가중치를 더 크게 갱신합니다.</translation>
    </message>
    <message>
        <source>Finds the length of its steps by itself, from the steps that it has taken.</source>
        <translation>지금까지의 갱신량으로 보폭을 스스로 정합니다.</translation>
    </message>
    <message>
        <source>Gathers speed where the gradients agree and rolls through flat stretches.</source>
        <translation>그레이디언트의 방향이 같으면 빨라지고 평평한 구간도 지나갑니다.</translation>
    </message>
    <message>
        <source>Has no momentum by itself and can overfit soon: its validation loss climbs early.</source>
        <translation>기본 설정에 모멘텀이 없으며 빨리 과대적합되어 검증 손실이 일찍 커질 수 있습니다.</translation>
    </message>
    <message>
        <source>How slowly the mean of the gradients forgets.</source>
        <translation>그레이디언트 평균이 과거 값을 잊는 속도를 정합니다. 클수록 천천히 잊습니다.</translation>
    </message>
    <message>
        <source>How slowly the mean of the squares forgets: 0.9 is about ten steps.</source>
        <translation>제곱 평균이 과거 값을 잊는 속도를 정합니다. 0.9이면 약 10 스텝입니다.</translation>
    </message>
    <message>
        <source>How slowly the mean of their squares forgets.</source>
        <translation>그레이디언트 제곱의 평균이 과거 값을 잊는 속도를 정합니다. 클수록 천천히 잊습니다.</translation>
    </message>
    <message>
        <source>Its sum of squares only grows, so the steps become too small to learn.</source>
        <translation>제곱의 합이 커지기만 하므로 보폭이 너무 작아져 학습이 멈춥니다.</translation>
    </message>
    <message>
        <source>Largest mean of squares</source>
        <translation>최대 제곱 평균</translation>
    </message>
    <message>
        <source>Length of a step against the gradient.</source>
        <translation>그레이디언트 반대 방향으로 이동하는 보폭입니다.</translation>
    </message>
    <message>
        <source>Looks ahead to where the speed will carry it, and so brakes before the turn.</source>
        <translation>모멘텀으로 이동할 위치를 내다보고 방향이 바뀌기 전에 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>Mean of gradients</source>
        <translation>그레이디언트 평균</translation>
    </message>
    <message>
        <source>Mean of squared steps</source>
        <translation>갱신량 제곱 평균</translation>
    </message>
    <message>
        <source>Mean of squares</source>
        <translation>제곱 평균</translation>
    </message>
    <message>
        <source>Momentum and a step for each weight together: works well without much tuning.</source>
        <translation>모멘텀과 가중치별 보폭을 함께 사용합니다. 많이 조정하지 않아도 잘 학습합니다.</translation>
    </message>
    <message>
        <source>More arithmetic for each step, and no weight decay of its own.</source>
        <translation>갱신마다 계산이 더 많고 가중치 감쇠가 따로 없습니다.</translation>
    </message>
    <message>
        <source>No number of a gradient goes beyond c or −c: the direction of the step may change.</source>
        <translation>그레이디언트의 값을 하나하나 −c와 c 사이로 자릅니다. 갱신 방향이 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>Norm of all</source>
        <translation>전체 노름</translation>
    </message>
    <message>
        <source>Norm of all gradients</source>
        <translation>전체 그레이디언트의 노름</translation>
    </message>
    <message>
        <source>Norm of each array</source>
        <translation>배열별 노름</translation>
    </message>
    <message>
        <source>Norm of its array</source>
        <translation>해당 배열의 노름</translation>
    </message>
    <message>
        <source>One more number to choose: too much decay and it underfits.</source>
        <translation>정할 값이 하나 더 있습니다. 가중치 감쇠가 너무 크면 과소적합됩니다.</translation>
    </message>
    <message>
        <source>Product of momenta</source>
        <translation>모멘텀의 곱</translation>
    </message>
    <message>
        <source>Remembers two numbers for each weight, and may settle in a worse minimum than SGD.</source>
        <translation>가중치마다 값 두 개를 저장하며 SGD보다 나쁜 최솟값에 머물 수 있습니다.</translation>
    </message>
    <message>
        <source>Share of a weight that a step takes off, times η.</source>
        <translation>갱신마다 가중치를 줄이는 비율입니다(η를 곱함).</translation>
    </message>
    <message>
        <source>Share of the last step that is added; 0 for none.</source>
        <translation>직전 갱신량을 더하는 비율입니다. 0이면 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>Share of the speed that is kept from step to step.</source>
        <translation>다음 갱신까지 유지하는 속도의 비율입니다.</translation>
    </message>
    <message>
        <source>Shoots past the minimum and has to come back when it is fast.</source>
        <translation>빨라지면 최솟값을 지나쳤다가 되돌아와야 합니다.</translation>
    </message>
    <message>
        <source>Simple and exact: a step straight downhill.</source>
        <translation>단순하고 명확합니다. 가장 가파른 내리막으로 이동합니다.</translation>
    </message>
    <message>
        <source>Small number that keeps the division from zero.</source>
        <translation>0으로 나누지 않도록 더하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>Step with momentum</source>
        <translation>모멘텀을 더한 갱신량</translation>
    </message>
    <message>
        <source>Still one learning rate for all weights, which must be found.</source>
        <translation>여전히 모든 가중치에 학습률이 하나이며 알맞은 값을 찾아야 합니다.</translation>
    </message>
    <message>
        <source>Sum of squares</source>
        <translation>제곱의 합</translation>
    </message>
    <message>
        <source>The gradient of each array of weights is shortened to the norm c if it is longer: within an array the direction stays.</source>
        <translation>배열마다 그레이디언트의 노름이 c보다 크면 c로 줄입니다. 배열 안에서는 방향이 그대로입니다.</translation>
    </message>
    <message>
        <source>The same step for all weights: slow in flat valleys, it zigzags in narrow ones.</source>
        <translation>모든 가중치의 보폭이 같아 평평한 골짜기에서는 느리고 좁은 골짜기에서는 지그재그로 움직입니다.</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>What the sum of the squares begins with.</source>
        <translation>제곱의 합의 초깃값입니다.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>답:</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>최저 검증 손실</translation>
    </message>
    <message>
        <source>Curves by epoch</source>
        <translation>에포크별 곡선</translation>
    </message>
    <message>
        <source>Dashed: the {figure} as predicted.</source>
        <translation>점선: 예측한 {figure}.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Epoch {epoch}, batch {batch}, layer {layer} with the rate {rate}. Neurons switched off for the first garment: {off} of {count}.</source>
        <translation>에포크 {epoch}, 배치 {batch}, {layer} 층, 비율 {rate}. 첫 번째 이미지에서 꺼진 뉴런: {count}개 중 {off}개.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Far larger values lie outside the picture.</source>
        <translation>이보다 훨씬 큰 값은 그림에 나타나지 않습니다.</translation>
    </message>
    <message>
        <source>Frozen step</source>
        <translation>고정한 스텝</translation>
    </message>
    <message>
        <source>In epoch</source>
        <translation>해당 에포크</translation>
    </message>
    <message>
        <source>In every run: {settings}.</source>
        <translation>모든 학습에서 같은 설정: {settings}.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Made with Fashion GUI {version}.</source>
        <translation>Fashion GUI {version}에서 작성했습니다.</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>이름: {name}</translation>
    </message>
    <message>
        <source>No run has come of it.</source>
        <translation>예측한 뒤에 학습하지 않았습니다.</translation>
    </message>
    <message>
        <source>No {figure} was predicted here.</source>
        <translation>{figure} 곡선을 예측하지 않았습니다.</translation>
    </message>
    <message>
        <source>Not answered.</source>
        <translation>답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing has been trained in this lesson.</source>
        <translation>이 수업에서 학습한 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{count}쪽 중 {page}쪽</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Questions right: {right} of {count}</source>
        <translation>맞힌 질문: {count}개 중 {right}개</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>서로 다른 설정</translation>
    </message>
    <message>
        <source>Solid: as it came in “{run}”.</source>
        <translation>실선: 실제 결과(“{run}”).</translation>
    </message>
    <message>
        <source>Solid: training set. Dashed: validation set. Ring: the epoch of the lowest validation loss.</source>
        <translation>실선: 훈련 세트. 점선: 검증 세트. 동그라미: 검증 손실이 가장 낮은 에포크.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Steps done: {done} of {count}</source>
        <translation>완료한 단계: {count}개 중 {done}개</translation>
    </message>
    <message>
        <source>Steps read: {read} of {count}</source>
        <translation>읽은 단계: {count}개 중 {read}개</translation>
    </message>
    <message>
        <source>The network trained in the lesson</source>
        <translation>수업에서 학습한 신경망</translation>
    </message>
    <message>
        <source>The program’s network</source>
        <translation>프로그램의 신경망</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>그 밖에 {count}개</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>done in the program</source>
        <translation>프로그램에서 완료</translation>
    </message>
    <message>
        <source>no garment that it knows</source>
        <translation>아는 옷이 아님</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>tries: {count}</source>
        <translation>시도: {count}회</translation>
    </message>
</context>
<context>
    <name>OutputForm</name>
    <message>
        <source>How the difference becomes the one number that falls.</source>
        <translation>타깃과의 차이를 줄여야 할 수 하나로 나타내는 방법입니다.</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss of {layer}</source>
        <translation>{layer} 층의 손실</translation>
    </message>
    <message>
        <source>Target of {layer}</source>
        <translation>{layer} 층의 타깃</translation>
    </message>
    <message>
        <source>What this output is compared with.</source>
        <translation>이 출력과 비교하는 값입니다.</translation>
    </message>
</context>
<context>
    <name>OutputForms</name>
    <message>
        <source>The network has no output yet: its last layer decides what can be learned.</source>
        <translation>아직 출력이 없습니다. 마지막 층에 따라 학습할 수 있는 타깃이 정해집니다.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Gradients and values of each layer, live</source>
        <translation>각 층의 그레이디언트와 값을 실시간으로</translation>
    </message>
    <message>
        <source>How the loss of this garment comes about</source>
        <translation>이 이미지의 손실이 계산되는 과정</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>Panel beside the network</source>
        <translation>신경망 옆 패널</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>The frozen step: loss, gradients, weights</source>
        <translation>고정한 스텝의 손실, 그레이디언트, 가중치</translation>
    </message>
    <message>
        <source>What in the garment counts</source>
        <translation>이미지에서 판단의 근거가 된 곳</translation>
    </message>
    <message>
        <source>What the chosen neuron computes</source>
        <translation>선택한 뉴런의 계산</translation>
    </message>
</context>
<context>
    <name>ParameterField</name>
    <message>
        <source>By default: {value}</source>
        <translation>기본값: {value}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
</context>
<context>
    <name>PatienceLane</name>
    <message>
        <source>Best so far: epoch {best}.</source>
        <translation>현재까지의 최적: 에포크 {best}.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>Patience left, in epochs: {left} of {patience}.</source>
        <translation>남은 patience: {patience} 에포크 중 {left} 에포크.</translation>
    </message>
    <message>
        <source>Patience of early stopping</source>
        <translation>조기 종료의 patience</translation>
    </message>
    <message>
        <source>Patience ran out after epoch {stop}.</source>
        <translation>에포크 {stop} 후 patience가 다했습니다.</translation>
    </message>
    <message>
        <source>The weights of epoch {best} are restored.</source>
        <translation>에포크 {best}의 가중치를 복원합니다.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>weights restored</source>
        <translation>가중치 복원</translation>
    </message>
</context>
<context>
    <name>PictureExchange</name>
    <message>
        <source>Open a picture</source>
        <translation>그림 열기</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>drawing.png</source>
        <translation>그림.png</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>{name} 파일을 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>PixelsPage</name>
    <message>
        <source>All garments</source>
        <translation>모든 이미지</translation>
    </message>
    <message>
        <source>Its class</source>
        <translation>이 클래스</translation>
    </message>
    <message>
        <source>Line: all garments</source>
        <translation>선: 모든 이미지</translation>
    </message>
    <message>
        <source>Mean garment: {name}</source>
        <translation>평균 이미지: {name}</translation>
    </message>
    <message>
        <source>Mean garments</source>
        <translation>평균 이미지</translation>
    </message>
    <message>
        <source>Pixel by pixel, over every garment of the class</source>
        <translation>클래스의 모든 이미지를 픽셀별로 평균</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>픽셀 값</translation>
    </message>
    <message>
        <source>Shows the garments of this class.</source>
        <translation>이 클래스의 이미지를 표시합니다.</translation>
    </message>
    <message>
        <source>This garment</source>
        <translation>이 이미지</translation>
    </message>
    <message>
        <source>mean garments</source>
        <translation>평균 이미지</translation>
    </message>
    <message>
        <source>pixel values</source>
        <translation>픽셀 값</translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message>
        <source>100 neurons with dropout</source>
        <translation>뉴런 100개와 드롭아웃</translation>
    </message>
    <message>
        <source>All through one neuron</source>
        <translation>뉴런 하나짜리 병목</translation>
    </message>
    <message>
        <source>Autoencoder, 32 values</source>
        <translation>오토인코더, 값 32개</translation>
    </message>
    <message>
        <source>Best of 20 epochs</source>
        <translation>20 에포크 중 최적</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>합성곱 신경망</translation>
    </message>
    <message>
        <source>Deeper and branched</source>
        <translation>더 깊거나 갈라진 신경망</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Eight hidden layers, ReLU</source>
        <translation>은닉층 8개, ReLU</translation>
    </message>
    <message>
        <source>Eight hidden layers, sigmoid</source>
        <translation>은닉층 8개, 시그모이드</translation>
    </message>
    <message>
        <source>Functional: 10 – 64 – 64 – 1</source>
        <translation>함수형: 10 – 64 – 64 – 1</translation>
    </message>
    <message>
        <source>Functional: two inputs, two branches</source>
        <translation>함수형: 입력 2개, 갈래 2개</translation>
    </message>
    <message>
        <source>Hidden layer, Adam</source>
        <translation>은닉층, Adam</translation>
    </message>
    <message>
        <source>Hidden layer, RMSprop</source>
        <translation>은닉층, RMSprop</translation>
    </message>
    <message>
        <source>Hidden layer, sigmoid</source>
        <translation>은닉층, 시그모이드</translation>
    </message>
    <message>
        <source>Labels shuffled</source>
        <translation>뒤섞은 레이블</translation>
    </message>
    <message>
        <source>Learning rate a hundred times too large</source>
        <translation>100배 큰 학습률</translation>
    </message>
    <message>
        <source>Like LeNet-5</source>
        <translation>LeNet-5 방식</translation>
    </message>
    <message>
        <source>Overfitting: RMSprop against Adam</source>
        <translation>과대적합: RMSprop과 Adam 비교</translation>
    </message>
    <message>
        <source>Pixels from 0 to 255</source>
        <translation>0~255 그대로의 픽셀</translation>
    </message>
    <message>
        <source>Residual blocks</source>
        <translation>잔차 블록</translation>
    </message>
    <message>
        <source>Sequential: 784 – 32 – 10</source>
        <translation>Sequential: 784 – 32 – 10</translation>
    </message>
    <message>
        <source>Small VGG with batch normalization</source>
        <translation>배치 정규화를 넣은 작은 VGG</translation>
    </message>
    <message>
        <source>Softmax only</source>
        <translation>소프트맥스 출력층만</translation>
    </message>
    <message>
        <source>Softmax with squared error</source>
        <translation>소프트맥스와 평균 제곱 오차</translation>
    </message>
    <message>
        <source>The chapter&apos;s networks</source>
        <translation>교재의 신경망</translation>
    </message>
    <message>
        <source>The lecture&apos;s listings</source>
        <translation>강의 예제 코드</translation>
    </message>
    <message>
        <source>Two halves, one shared layer</source>
        <translation>반쪽 이미지 2개, 공유 층 1개</translation>
    </message>
    <message>
        <source>Two outputs: class and footwear</source>
        <translation>출력 2개: 클래스와 신발 여부</translation>
    </message>
    <message>
        <source>Wrong on purpose</source>
        <translation>일부러 잘못 만든 신경망</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>No prediction yet</source>
        <translation>아직 예측 없음</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>클래스별 확률</translation>
    </message>
    <message>
        <source>in truth {name}</source>
        <translation>실제: {name}</translation>
    </message>
    <message>
        <source>the other network</source>
        <translation>다른 신경망</translation>
    </message>
    <message>
        <source>{name} {percentage}</source>
        <translation>{name} {percentage}</translation>
    </message>
</context>
<context>
    <name>ProjectDialogs</name>
    <message>
        <source>Don’t Save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Import Keras Code</source>
        <translation>Keras 코드 가져오기</translation>
    </message>
    <message>
        <source>Keras models (*.keras)</source>
        <translation>Keras 모델 (*.keras)</translation>
    </message>
    <message>
        <source>Only a file on this computer can be opened: save it first.</source>
        <translation>이 컴퓨터에 있는 파일만 열 수 있습니다. 먼저 저장하십시오.</translation>
    </message>
    <message>
        <source>Only one file at a time can be opened.</source>
        <translation>파일은 한 번에 하나만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Open a Project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Projects (*.fashion)</source>
        <translation>프로젝트 (*.fashion)</translation>
    </message>
    <message>
        <source>Projects and models (*.fashion *.keras)</source>
        <translation>프로젝트와 모델 (*.fashion *.keras)</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python 스크립트 (*.py)</translation>
    </message>
    <message>
        <source>Save the Project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>Save the changes to your network?</source>
        <translation>신경망의 변경 내용을 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>저장하지 않으면 변경 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>{file} could not be used</source>
        <translation>{file} 파일을 사용할 수 없음</translation>
    </message>
    <message>
        <source>{reason} Your network is as it was.</source>
        <translation>{reason} 신경망은 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>PropertiesPanel</name>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>It is ticked as soon as you have done it.</source>
        <translation>해내면 바로 표시됩니다.</translation>
    </message>
    <message>
        <source>Not yet right: look again.</source>
        <translation>아직 맞지 않습니다. 다시 살펴보십시오.</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>질문 {number}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Your program has not computed this yet: do the steps before.</source>
        <translation>아직 계산한 값이 없습니다. 앞의 단계를 먼저 하십시오.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Layers that match</source>
        <translation>일치하는 층</translation>
    </message>
    <message>
        <source>Name of the layer to add</source>
        <translation>추가할 층의 이름</translation>
    </message>
    <message>
        <source>No layer of this name.</source>
        <translation>이 이름의 층이 없습니다.</translation>
    </message>
    <message>
        <source>Type a layer&apos;s name</source>
        <translation>층 이름 입력</translation>
    </message>
</context>
<context>
    <name>RaceDialog</name>
    <message>
        <source>&amp;Add a run</source>
        <translation>학습 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Start the race</source>
        <translation>비교 학습 시작(&amp;S)</translation>
    </message>
    <message>
        <source>A run goes on: the race can start when it has ended.</source>
        <translation>학습이 진행 중입니다. 끝나면 비교 학습을 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>All runs begin with the same weights and take the garments in the same order. They differ in one thing only: what is different in their curves comes from it.</source>
        <translation>모든 학습은 같은 가중치에서 시작하고 같은 순서로 이미지를 사용합니다. 한 가지만 서로 다르므로 곡선의 차이는 그 한 가지에서 비롯됩니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Epochs of each run</source>
        <translation>학습마다 에포크 수</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>비교 학습</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>비교할 학습</translation>
    </message>
    <message>
        <source>The network cannot be trained with {level}.</source>
        <translation>다음 값으로는 신경망을 학습시킬 수 없습니다: {level}</translation>
    </message>
    <message>
        <source>The network cannot be trained yet: see the Network workspace.</source>
        <translation>아직 신경망을 학습시킬 수 없습니다. 신경망 작업 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>The runs differ in</source>
        <translation>서로 다르게 할 것</translation>
    </message>
    <message>
        <source>They take turns, so that all have seen equally many garments.</source>
        <translation>번갈아 가며 학습하므로 모두 같은 수의 이미지를 본 상태에서 비교됩니다.</translation>
    </message>
    <message>
        <source>Two runs are the same: give one of them another value.</source>
        <translation>같은 학습이 두 개 있습니다. 하나를 다른 값으로 바꾸십시오.</translation>
    </message>
</context>
<context>
    <name>RaceLane</name>
    <message>
        <source>Run {number}</source>
        <translation>학습 {number}</translation>
    </message>
    <message>
        <source>Take run {number} out of the race</source>
        <translation>학습 {number} 제외</translation>
    </message>
    <message>
        <source>Take this run out of the race</source>
        <translation>이 학습을 비교에서 제외합니다</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>RaceWords</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>All begin with the same gradient, and each makes another step of it. They have Keras&apos;s learning rates; the project&apos;s own optimizer keeps its settings.</source>
        <translation>첫 그레이디언트는 모두 같지만 옵티마이저마다 다른 스텝을 만듭니다. 학습률은 Keras의 기본값이며, 프로젝트의 옵티마이저는 설정된 값을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Batch size {number}</source>
        <translation>배치 크기 {number}</translation>
    </message>
    <message>
        <source>Batch size: all</source>
        <translation>배치 크기 전체</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>드롭아웃 비율</translation>
    </message>
    <message>
        <source>Dropout {number}</source>
        <translation>드롭아웃 {number}</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate {number}</source>
        <translation>학습률 {number}</translation>
    </message>
    <message>
        <source>No hidden layer of the network has an activation.</source>
        <translation>활성화 함수가 있는 은닉층이 없습니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Race: {factor}</source>
        <translation>비교 학습: {factor}</translation>
    </message>
    <message>
        <source>Sigmoid and tanh flatten out and let little of the gradient through; ReLU keeps it whole for positive inputs.</source>
        <translation>sigmoid와 tanh는 양 끝이 평평해져 그레이디언트를 조금만 전달하지만, ReLU는 입력이 양수이면 그대로 전달합니다.</translation>
    </message>
    <message>
        <source>Small batches make many noisy steps an epoch, large ones few smooth steps.</source>
        <translation>작은 배치는 에포크마다 잡음이 큰 스텝을 많이, 큰 배치는 매끄러운 스텝을 적게 만듭니다.</translation>
    </message>
    <message>
        <source>Stopped: {name} ended with the lowest validation loss, {loss}.</source>
        <translation>정지됨. 마지막 검증 손실이 가장 낮은 학습: {name} ({loss})</translation>
    </message>
    <message>
        <source>The more neurons are switched off, the less is learned by heart: the gap between training and validation closes.</source>
        <translation>뉴런을 많이 끌수록 훈련 이미지를 덜 외우게 되어 훈련과 검증의 격차가 줄어듭니다.</translation>
    </message>
    <message>
        <source>The network has no dropout layer.</source>
        <translation>신경망에 드롭아웃 층이 없습니다.</translation>
    </message>
    <message>
        <source>The race ended before an epoch was over.</source>
        <translation>한 에포크가 끝나기 전에 비교 학습이 끝났습니다.</translation>
    </message>
    <message>
        <source>The race is on.</source>
        <translation>비교 학습 중입니다.</translation>
    </message>
    <message>
        <source>The race is on: {name} has the lowest validation loss by now, {loss}.</source>
        <translation>비교 학습 중. 지금까지 검증 손실이 가장 낮은 학습: {name} ({loss})</translation>
    </message>
    <message>
        <source>Too small a step learns slowly, too large a one jumps over the minimum.</source>
        <translation>보폭이 너무 작으면 느리게 학습하고, 너무 크면 최솟값을 뛰어넘습니다.</translation>
    </message>
    <message>
        <source>{name} ends with the lowest validation loss, {loss}.</source>
        <translation>마지막 검증 손실이 가장 낮은 학습: {name} ({loss}).</translation>
    </message>
</context>
<context>
    <name>RateFinderDialog</name>
    <message>
        <source>A copy of the network is trained while the learning rate grows from batch to batch. A good rate lies where the loss falls steepest, well before it explodes. Click into the plot to choose another.</source>
        <translation>신경망의 사본을 배치마다 학습률을 키우며 학습합니다. 손실이 발산하기 훨씬 전, 가장 가파르게 줄어드는 곳이 좋은 학습률입니다. 다른 값을 고르려면 그래프를 클릭하십시오.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Chosen by hand: {rate}</source>
        <translation>직접 선택: {rate}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>학습률 찾기</translation>
    </message>
    <message>
        <source>Loss over learning rate</source>
        <translation>학습률에 따른 손실</translation>
    </message>
    <message>
        <source>Rates tried: {count} of {all}, at most {time} left</source>
        <translation>시도한 학습률: {all}개 중 {count}개, 남은 시간 최대 {time}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>The first rates are tried…</source>
        <translation>첫 학습률을 시도하는 중…</translation>
    </message>
    <message>
        <source>The loss falls steepest at {rate}.</source>
        <translation>손실은 {rate}에서 가장 가파르게 줄어듭니다.</translation>
    </message>
    <message>
        <source>The loss never falls: there is no rate to suggest.</source>
        <translation>손실이 줄어들지 않아 제안할 학습률이 없습니다.</translation>
    </message>
    <message>
        <source>The search ended with an error: {detail}</source>
        <translation>찾는 중 오류가 발생했습니다: {detail}</translation>
    </message>
    <message>
        <source>Use this rate</source>
        <translation>이 학습률 사용</translation>
    </message>
    <message>
        <source>Use {rate}</source>
        <translation>{rate} 사용</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>Callbacks</source>
        <translation>콜백</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Epochs and batches</source>
        <translation>에포크와 배치</translation>
    </message>
    <message>
        <source>Every step of a run in numbers: gradient, memory, step, new weight.</source>
        <translation>학습의 스텝마다 그레이디언트, 누적값, 보폭, 새 가중치를 수치로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>학습률 찾기…</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Target and loss</source>
        <translation>타깃과 손실</translation>
    </message>
    <message>
        <source>The optimizer at one weight…</source>
        <translation>가중치 하나에서 본 옵티마이저…</translation>
    </message>
    <message>
        <source>Tries all rates from tiny to huge on a copy of the network.</source>
        <translation>신경망의 사본에서 아주 작은 학습률부터 큰 학습률까지 시험합니다.</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>Copies of unsaved work cannot be kept: there is no room for them, or no right to write. Save often.</source>
        <translation>저장하지 않은 작업의 사본을 만들 수 없습니다. 저장 공간이나 쓰기 권한이 없습니다. 자주 저장하십시오.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>The program did not end well. Unsaved work of {moment} can be restored.</source>
        <translation>프로그램이 비정상 종료되었습니다. 저장하지 않은 작업({moment})을 복구할 수 있습니다.</translation>
    </message>
    <message>
        <source>The program did not end well. Unsaved work on {file} of {moment} can be restored.</source>
        <translation>프로그램이 비정상 종료되었습니다. {file} 파일의 저장하지 않은 작업({moment})을 복구할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ReliabilityDiagram</name>
    <message>
        <source>Confidence</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>신뢰도 그래프</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>맞은 비율</translation>
    </message>
    <message>
        <source>{sure} sure, {right} right</source>
        <translation>확신 {sure}, 정답 {right}</translation>
    </message>
</context>
<context>
    <name>ResultsWorkspace</name>
    <message>
        <source>% of the predicted class</source>
        <translation>예측 클래스 중 %</translation>
    </message>
    <message>
        <source>% of the true class</source>
        <translation>실제 클래스 중 %</translation>
    </message>
    <message>
        <source>A click on a cell opens its garments.</source>
        <translation>칸을 클릭하면 해당 이미지가 열립니다.</translation>
    </message>
    <message>
        <source>Beat the network</source>
        <translation>신경망과 겨루기</translation>
    </message>
    <message>
        <source>Classifying the 10,000 garments of the test set…</source>
        <translation>테스트 세트 10,000장을 분류하는 중…</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>학습 비교</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Data (Ctrl+1) says why and how to mend it.</source>
        <translation>원인과 해결 방법은 데이터(Ctrl+1)에 있습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Figures of the matrix</source>
        <translation>행렬에 표시할 값</translation>
    </message>
    <message>
        <source>Garments</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>It learned: {learned}.</source>
        <translation>학습한 타깃: {learned}.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>평가 지표</translation>
    </message>
    <message>
        <source>No prediction of the test set fits the filter.</source>
        <translation>필터에 맞는 테스트 세트 예측이 없습니다.</translation>
    </message>
    <message>
        <source>No such garment</source>
        <translation>해당 이미지 없음</translation>
    </message>
    <message>
        <source>None of them was seen in training.</source>
        <translation>학습할 때 본 적 없는 이미지입니다.</translation>
    </message>
    <message>
        <source>Page of the results</source>
        <translation>결과 페이지</translation>
    </message>
    <message>
        <source>TensorFlow could not be loaded</source>
        <translation>TensorFlow를 불러오지 못함</translation>
    </message>
    <message>
        <source>Test accuracy: {accuracy}.</source>
        <translation>테스트 정확도: {accuracy}.</translation>
    </message>
    <message>
        <source>Test loss: {loss}.</source>
        <translation>테스트 손실: {loss}.</translation>
    </message>
    <message>
        <source>The garments could not be read</source>
        <translation>이미지를 읽지 못함</translation>
    </message>
    <message>
        <source>The test set is being computed…</source>
        <translation>테스트 세트를 계산하는 중…</translation>
    </message>
    <message>
        <source>Then every garment of the test set stands here, its label beside what the network says.</source>
        <translation>학습이 끝나면 테스트 세트의 모든 이미지와 레이블, 신경망의 예측을 여기에 표시합니다.</translation>
    </message>
    <message>
        <source>This network does not predict the ten classes</source>
        <translation>클래스 10개를 예측하지 않는 신경망</translation>
    </message>
    <message>
        <source>Train a network first: {keys}, then Train</source>
        <translation>먼저 신경망을 학습하십시오: {keys}, 학습</translation>
    </message>
    <message>
        <source>beat the network</source>
        <translation>신경망과 겨루기</translation>
    </message>
    <message>
        <source>confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>difference of the matrices</source>
        <translation>혼동 행렬의 차이</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>garments followed</source>
        <translation>따라가는 이미지</translation>
    </message>
    <message>
        <source>matrix of this epoch</source>
        <translation>이 에포크의 혼동 행렬</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>평가 지표</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>top-k accuracy</source>
        <translation>상위 k개 정확도</translation>
    </message>
    <message>
        <source>two runs</source>
        <translation>학습 비교</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count}장 표시</translation>
    </message>
    <message>
        <source>“python main.py doctor” in a terminal says what is missing.</source>
        <translation>터미널에서 “python main.py doctor” 명령으로 원인을 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>색 {number}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Difference of settings</source>
        <translation>설정 비교</translation>
    </message>
    <message>
        <source>Goes on after its last epoch, with its weights and its optimizer.</source>
        <translation>마지막 에포크 다음부터, 그 가중치와 옵티마이저 상태로 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Goes on after the last whole epoch, as if it had not ended.</source>
        <translation>마지막으로 마친 에포크 다음부터 중단이 없었던 것처럼 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>Has Results and Draw use the network of this run.</source>
        <translation>결과와 그리기에서 이 학습의 신경망을 사용합니다.</translation>
    </message>
    <message>
        <source>More epochs…</source>
        <translation>에포크 추가…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>다시 학습</translation>
    </message>
    <message>
        <source>Select two runs to see in what they differ.</source>
        <translation>학습 기록 두 개를 선택하면 차이를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>표시/숨기기</translation>
    </message>
    <message>
        <source>Takes network and training settings of this run into the project.</source>
        <translation>이 학습의 신경망과 학습 설정을 프로젝트로 가져옵니다.</translation>
    </message>
    <message>
        <source>Trains with the settings of this run: the same numbers once more.</source>
        <translation>이 학습의 설정으로 다시 학습하여 같은 결과를 얻습니다.</translation>
    </message>
    <message>
        <source>Use its network</source>
        <translation>신경망 사용</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>설정 사용</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>메모 쓰기</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Building the Keras model…</source>
        <translation>Keras 모델을 만드는 중…</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · batch {batch} of {batches}</source>
        <translation>에포크 {epoch}/{epochs} · 배치 {batch}/{batches}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Fashion-MNIST cannot be read: see the Data workspace.</source>
        <translation>Fashion-MNIST를 읽을 수 없습니다. 데이터 작업 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Loading TensorFlow, then the run begins…</source>
        <translation>TensorFlow를 불러온 후 학습을 시작합니다…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>불러오는 중…</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>No garments</source>
        <translation>의류 데이터 없음</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>준비 안 됨</translation>
    </message>
    <message>
        <source>Not ready to train</source>
        <translation>훈련할 수 없음</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Progress of loading</source>
        <translation>불러오기 진행률</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>학습 진행률</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>비교 학습</translation>
    </message>
    <message>
        <source>Reading the garments…</source>
        <translation>이미지를 읽는 중…</translation>
    </message>
    <message>
        <source>Ready to train.</source>
        <translation>학습할 준비가 되었습니다.</translation>
    </message>
    <message>
        <source>Ready. TensorFlow is being loaded in the background.</source>
        <translation>준비되었습니다. 백그라운드에서 TensorFlow를 불러오는 중입니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation>한 배치만 학습</translation>
    </message>
    <message>
        <source>Step one epoch</source>
        <translation>한 에포크만 학습</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Stop the run after this batch (Shift+F6)</source>
        <translation>이 배치를 마치고 학습 정지 (Shift+F6)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>정지하는 중…</translation>
    </message>
    <message>
        <source>TensorFlow could not be loaded: run “main.py doctor”.</source>
        <translation>TensorFlow를 불러오지 못했습니다. “main.py doctor” 명령을 실행하십시오.</translation>
    </message>
    <message>
        <source>Train on one batch only, then pause (F10)</source>
        <translation>한 배치만 학습하고 일시 정지 (F10)</translation>
    </message>
    <message>
        <source>Train to the end of the epoch, then pause (Shift+F10)</source>
        <translation>에포크 끝까지 학습하고 일시 정지 (Shift+F10)</translation>
    </message>
    <message>
        <source>Train, pause or resume (F6)</source>
        <translation>학습, 일시 정지, 계속 (F6)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>About {time} left: it took {last} the last time</source>
        <translation>약 {time} 남음(지난번에는 {last} 걸림)</translation>
    </message>
    <message>
        <source>An error ended it. Whole epochs: {done}.</source>
        <translation>{done} 에포크 후 오류로 중단되었습니다.</translation>
    </message>
    <message>
        <source>Early stopping after epoch {done}.</source>
        <translation>에포크 {done} 후 조기 종료했습니다.</translation>
    </message>
    <message>
        <source>Early stopping after epoch {done}: the weights of epoch {best} were restored.</source>
        <translation>에포크 {done} 후 조기 종료: 에포크 {best}의 가중치를 복원했습니다.</translation>
    </message>
    <message>
        <source>Finished one epoch.</source>
        <translation>1 에포크를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Finished {done} epochs.</source>
        <translation>{done} 에포크를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Finished {done} epochs; the weights of epoch {best} were kept.</source>
        <translation>{done} 에포크를 마치고 에포크 {best}의 가중치를 보관했습니다.</translation>
    </message>
    <message>
        <source>Interrupted after epoch {done}. It can be continued.</source>
        <translation>에포크 {done} 후 중단되었습니다. 이어서 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>It goes on. Whole epochs: {done}.</source>
        <translation>학습 중: {done} 에포크를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Keras ended the run with an error: {detail} The network is as it was.</source>
        <translation>Keras 오류로 학습이 중단되었습니다: {detail} 신경망은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>학습 {number}</translation>
    </message>
    <message>
        <source>Stopped before the first batch: nothing was trained.</source>
        <translation>첫 배치 전에 정지했습니다. 학습된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Stopped by hand. Whole epochs: {done}.</source>
        <translation>{done} 에포크를 마치고 직접 정지했습니다.</translation>
    </message>
    <message>
        <source>Stopped by hand. Whole epochs: {done}. The weights of epoch {best} were kept.</source>
        <translation>{done} 에포크를 마치고 직접 정지했습니다. 에포크 {best}의 가중치를 유지했습니다.</translation>
    </message>
    <message>
        <source>TensorFlow could not be loaded ({detail}). Run “main.py doctor” to see what is missing.</source>
        <translation>TensorFlow를 불러오지 못했습니다({detail}). “main.py doctor” 명령으로 원인을 확인하십시오.</translation>
    </message>
    <message>
        <source>The computer&apos;s memory is not enough for this run. Use a smaller batch size or smaller layers.</source>
        <translation>메모리가 부족하여 학습할 수 없습니다. 배치 크기나 층의 크기를 줄이십시오.</translation>
    </message>
    <message>
        <source>The loss exploded in epoch {epoch}, batch {batch}, to {loss} from {first} at the start:</source>
        <translation>에포크 {epoch}, 배치 {batch}에서 손실이 폭발했습니다(처음 {first}에서 {loss}(으)로):</translation>
    </message>
    <message>
        <source>The loss is no longer a number since epoch {epoch}, batch {batch}:</source>
        <translation>에포크 {epoch}, 배치 {batch}부터 손실이 숫자가 아닙니다(NaN):</translation>
    </message>
    <message>
        <source>The loss was no longer a number. Whole epochs: {done}.</source>
        <translation>{done} 에포크 후 손실이 숫자가 아니게 되었습니다(NaN).</translation>
    </message>
    <message>
        <source>The memory was not enough. Whole epochs: {done}.</source>
        <translation>{done} 에포크 후 메모리가 부족했습니다.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>the learning rate {rate} is too high for {optimizer}, whose usual one is {usual}. Try one ten times smaller.</source>
        <translation>{optimizer} 옵티마이저에는 학습률 {rate} 값이 너무 큽니다(보통 {usual}). 10분의 1로 줄여 보십시오.</translation>
    </message>
    <message>
        <source>the pixels are unscaled, from 0 to 255, so the gradients are hundreds of times too large. Scale them to 0 to 1.</source>
        <translation>픽셀이 0~255 그대로라서 그레이디언트가 수백 배 큽니다. 0~1로 바꾸십시오.</translation>
    </message>
    <message>
        <source>the steps were too large. Try a learning rate ten times smaller, or clip the gradients.</source>
        <translation>갱신 폭이 너무 컸습니다. 학습률을 10분의 1로 줄이거나 그레이디언트 클리핑을 써 보십시오.</translation>
    </message>
    <message>
        <source>the steps were too large. Try a learning rate ten times smaller.</source>
        <translation>갱신 폭이 너무 컸습니다. 학습률을 10분의 1로 줄여 보십시오.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}시간 {minutes}분</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}분 {seconds}초</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation>{time} 경과</translation>
    </message>
    <message>
        <source>{time} so far, longer than the last time ({last})</source>
        <translation>{time} 경과, 지난번({last})보다 오래 걸리고 있습니다</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>최저 검증 손실</translation>
    </message>
    <message>
        <source>Double-click to write a note.</source>
        <translation>두 번 클릭하면 메모를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Hidden. Click to show it in the charts.</source>
        <translation>숨김: 클릭하면 그래프에 표시합니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Mean recall</source>
        <translation>평균 재현율</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Of epoch {epoch}</source>
        <translation>에포크 {epoch}의 값</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Results and Draw use the network of this run.</source>
        <translation>결과와 그리기에서 이 학습의 신경망을 사용합니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>Shown in the charts. Click to hide.</source>
        <translation>그래프에 표시 중: 클릭하면 숨깁니다.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Val. top-3</source>
        <translation>검증 Top-3</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>Every run is kept here with its settings, curves and weights, to be compared.</source>
        <translation>모든 학습의 설정, 곡선, 가중치가 비교할 수 있도록 여기에 보관됩니다.</translation>
    </message>
    <message>
        <source>Race…</source>
        <translation>비교 학습…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>학습 기록</translation>
    </message>
    <message>
        <source>Trains several runs side by side that differ in one thing only, such as the optimizer (Ctrl+F6)</source>
        <translation>옵티마이저처럼 한 가지만 서로 다른 여러 학습을 나란히 진행합니다 (Ctrl+F6)</translation>
    </message>
</context>
<context>
    <name>SaliencyPanel</name>
    <message>
        <source>A garment in a network that tells the ten classes is explained here.</source>
        <translation>클래스 10개를 예측하는 신경망에 이미지를 넣으면 여기서 근거를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Drag the grey patch over the garment, or move it with the arrow keys.</source>
        <translation>회색 조각을 이미지 위로 끌거나 화살표 키로 옮기십시오.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>적분</translation>
    </message>
    <message>
        <source>Nothing to explain yet</source>
        <translation>아직 설명할 것이 없습니다</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>가리기</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>근거를 볼 클래스</translation>
    </message>
    <message>
        <source>Sum over the pixels</source>
        <translation>모든 픽셀의 합</translation>
    </message>
    <message>
        <source>The class that is asked for</source>
        <translation>근거를 볼 클래스</translation>
    </message>
    <message>
        <source>The gradient, averaged on the way from a black sheet to the garment, times x: its sum is what the garment adds to log p.</source>
        <translation>빈 이미지에서 이 이미지까지 가는 길의 평균 그레이디언트에 x를 곱한 값입니다. 그 합이 이 이미지가 log p에 더한 값입니다.</translation>
    </message>
    <message>
        <source>Way to explain</source>
        <translation>설명 방법</translation>
    </message>
    <message>
        <source>log p less that of a black sheet</source>
        <translation>log p에서 빈 이미지의 log p를 뺀 값</translation>
    </message>
    <message>
        <source>∂ log p / ∂x · x of each pixel. Blue speaks for the class, orange against.</source>
        <translation>픽셀마다 ∂ log p / ∂x · x. 파랑은 이 클래스를 지지하고 주황은 반대합니다.</translation>
    </message>
</context>
<context>
    <name>SalientPicture</name>
    <message>
        <source>The garment, and what counts in it</source>
        <translation>의류 이미지와 판단의 근거</translation>
    </message>
</context>
<context>
    <name>SampleCards</name>
    <message>
        <source>Garments of the test set with their predictions</source>
        <translation>테스트 세트 이미지와 예측</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>SampleDetails</name>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>In truth: {truth}</source>
        <translation>실제: {truth}</translation>
    </message>
    <message>
        <source>Index {index} of the test set</source>
        <translation>테스트 세트 인덱스 {index}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Open in Inside</source>
        <translation>내부 보기</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Puts this garment among those whose prediction “Epochs” shows.</source>
        <translation>이 이미지의 예측을 “에포크”에서 함께 보여 줍니다.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Shows how this garment goes through the network, neuron by neuron. (Enter)</source>
        <translation>이 이미지가 신경망을 지나는 과정을 뉴런별로 보여 줍니다. (Enter)</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>SampleFilter</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Every class</source>
        <translation>모든 클래스</translation>
    </message>
    <message>
        <source>Greatest loss first</source>
        <translation>손실이 큰 순</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>인덱스순</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>확신이 낮은 순</translation>
    </message>
    <message>
        <source>Most confident wrong first</source>
        <translation>확신한 오답순</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>예측 클래스</translation>
    </message>
    <message>
        <source>Predictions shown</source>
        <translation>표시할 예측</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Taken for any</source>
        <translation>모든 예측</translation>
    </message>
    <message>
        <source>Taken for {name}</source>
        <translation>예측: {name}</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>실제 클래스</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>SharedUses</name>
    <message>
        <source>Give it weights of its own</source>
        <translation>별도 가중치 사용</translation>
    </message>
    <message>
        <source>These nodes are one layer: a change here counts for each of them.</source>
        <translation>같은 층을 나타내는 노드입니다. 하나를 바꾸면 모두 바뀝니다.</translation>
    </message>
    <message>
        <source>Used {count} times</source>
        <translation>{count}번 사용</translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>A drawing becomes a picture like those that the network knows, and the bars follow the pen. Try it yourself afterwards.</source>
        <translation>그림이 신경망이 아는 사진과 비슷한 모양으로 바뀌고, 막대가 펜을 따라 움직입니다. 시연이 끝나면 직접 그려 보세요.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Eight ways downhill, from one point, on surface after surface. Each step is computed as Keras computes it.</source>
        <translation>같은 점에서 출발한 옵티마이저 여덟 개가 여러 곡면을 차례로 내려갑니다. 모든 스텝은 Keras와 똑같이 계산합니다.</translation>
    </message>
    <message>
        <source>Garments that the network has never seen: first one by one, then all ten thousand, and which classes are taken for one another.</source>
        <translation>신경망이 본 적 없는 의류입니다. 먼저 하나씩, 이어서 1만 장 전체를 보며 어떤 클래스끼리 혼동하는지 살펴봅니다.</translation>
    </message>
    <message>
        <source>Garments, labels</source>
        <translation>의류와 레이블</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>One step, held still. The neurons that are struck out are off in this step; another step has another mask. In prediction all of them are on.</source>
        <translation>한 스텝을 멈추고 들여다봅니다. 줄이 그어진 뉴런은 이 스텝에서 꺼져 있고, 스텝마다 마스크가 다릅니다. 예측할 때는 모두 켜집니다.</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>과대적합</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Sequential: one layer after the other, from 784 pixels to ten answers. Functional: branches, several inputs, joined wherever you like.</source>
        <translation>Sequential 모델은 784픽셀에서 답 열 개까지 층을 한 줄로 잇습니다. 함수형 모델은 입력과 갈래를 여럿 두고 합칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Seventy thousand pictures, ten classes. As integers some labels are nearer than others; one-hot rows are equally far apart.</source>
        <translation>사진 7만 장, 클래스 열 개입니다. 레이블이 정수이면 클래스마다 거리가 다르고, 원-핫 벡터이면 거리가 모두 같습니다.</translation>
    </message>
    <message>
        <source>The same network twice, by RMSprop and by Adam. The training loss goes on falling; watch from where the validation loss rises.</source>
        <translation>같은 신경망을 RMSprop과 Adam으로 나란히 학습합니다. 훈련 손실은 계속 줄어드는데, 검증 손실이 어디서부터 커지는지 지켜보세요.</translation>
    </message>
    <message>
        <source>The validation loss falls no longer, patience runs out: the run stops, and the best weights come back. And with other patience?</source>
        <translation>검증 손실이 더 줄지 않아 patience가 다하면 학습을 멈추고 최적 가중치를 복원합니다. patience가 달랐다면 어땠을까요?</translation>
    </message>
    <message>
        <source>Thirty-two garments at a time: answer, measure the loss, change every weight a little. The curve is the run that goes on at this moment.</source>
        <translation>한 번에 의류 32개씩 답을 내고, 손실을 재고, 모든 가중치를 조금씩 바꿉니다. 이 곡선은 바로 지금 진행되는 학습입니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Without an activation two layers are no more than one. ReLU keeps them apart, and lets the gradient through to the first.</source>
        <translation>활성화 함수가 없으면 두 층은 한 층과 같습니다. ReLU가 있으면 합쳐지지 않고, 그레이디언트도 첫째 층까지 도달합니다.</translation>
    </message>
</context>
<context>
    <name>ShowBar</name>
    <message>
        <source>Class demo</source>
        <translation>수업 시연</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>시연 끝내기</translation>
    </message>
    <message>
        <source>End the show (Esc): your own work comes back</source>
        <translation>시연을 끝냅니다(Esc). 하던 작업이 그대로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Goes on where it stands (Space)</source>
        <translation>멈춘 곳에서 이어 갑니다(Space).</translation>
    </message>
    <message>
        <source>Holds everything still, the training too (Space)</source>
        <translation>학습까지 모두 멈춥니다(Space).</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>{minutes}:{seconds} left</source>
        <translation>{minutes}:{seconds} 남음</translation>
    </message>
    <message>
        <source>{title}: plays this scene (key {key})</source>
        <translation>{title}: 이 장면을 보여 줍니다({key} 키)</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>as the window</source>
        <translation>창과 같음</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>BatchNormalization: moving statistics, as one garment is no batch.</source>
        <translation>BatchNormalization: 이미지 한 장은 배치가 아니므로 이동 통계를 씁니다.</translation>
    </message>
    <message>
        <source>Fresh weights: nothing is trained yet, the answers are chance.</source>
        <translation>초기 가중치: 아직 학습하지 않아 예측이 우연에 가깝습니다.</translation>
    </message>
    <message>
        <source>Frozen: epoch {epoch}, batch {batch}, as the step saw it.</source>
        <translation>고정됨: 에포크 {epoch}, 배치 {batch}. 그 스텝이 본 그대로입니다.</translation>
    </message>
    <message>
        <source>Keras could not compute this. The log says why.</source>
        <translation>Keras가 계산하지 못했습니다. 이유는 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Live: the weights of the run, as they change.</source>
        <translation>실시간: 학습 중에 바뀌는 가중치입니다.</translation>
    </message>
    <message>
        <source>TensorFlow could not be loaded: “python main.py doctor” says what is missing.</source>
        <translation>TensorFlow를 불러오지 못했습니다. “python main.py doctor”를 실행하면 무엇이 빠졌는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>TensorFlow is still loading; the network comes alive then.</source>
        <translation>TensorFlow를 불러오는 중입니다. 끝나면 신경망에 실제 값이 나타납니다.</translation>
    </message>
    <message>
        <source>The network on the canvas is another one by now.</source>
        <translation>캔버스의 신경망은 그사이 달라졌습니다.</translation>
    </message>
    <message>
        <source>The weights before epoch {epoch}, batch {batch}; all neurons are on.</source>
        <translation>에포크 {epoch}, 배치 {batch} 직전의 가중치입니다. 모든 뉴런이 켜져 있습니다.</translation>
    </message>
    <message>
        <source>The weights of the network trained last.</source>
        <translation>마지막으로 학습한 신경망의 가중치입니다.</translation>
    </message>
    <message>
        <source>The weights of the run, as they are now.</source>
        <translation>진행 중인 학습의 현재 가중치입니다.</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>+ drawings</source>
        <translation>+ 그림</translation>
    </message>
    <message>
        <source>How the garments are split</source>
        <translation>데이터 분할</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>28 pixels long</source>
        <translation>28픽셀로 맞춤</translation>
    </message>
    <message>
        <source>As all shoes in the photos stand.</source>
        <translation>사진 속 신발은 모두 이 방향입니다.</translation>
    </message>
    <message>
        <source>Cropped</source>
        <translation>여백 제거</translation>
    </message>
    <message>
        <source>Garments in photos have a surface.</source>
        <translation>사진 속 옷에는 면이 있습니다.</translation>
    </message>
    <message>
        <source>Greys of a photo</source>
        <translation>사진 같은 회색</translation>
    </message>
    <message>
        <source>Outlines filled</source>
        <translation>윤곽 채우기</translation>
    </message>
    <message>
        <source>The ink as you drew it.</source>
        <translation>그린 획 그대로입니다.</translation>
    </message>
    <message>
        <source>The longer side fits, the rest is centred.</source>
        <translation>긴 변을 맞추고 가운데에 둡니다.</translation>
    </message>
    <message>
        <source>The paper around it is cut off.</source>
        <translation>그림 둘레를 잘라 냅니다.</translation>
    </message>
    <message>
        <source>The surface is lighter than its lines.</source>
        <translation>면은 선보다 밝습니다.</translation>
    </message>
    <message>
        <source>Toe to the left</source>
        <translation>신발 코는 왼쪽</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>신경망이 보는 이미지</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>그린 그림</translation>
    </message>
</context>
<context>
    <name>StatisticsCard</name>
    <message>
        <source>The step is normalised by the mean and variance of its own batch; a prediction by the moving ones, which each step moves a little towards its batch&apos;s.</source>
        <translation>학습 스텝은 그 배치의 평균과 분산으로 정규화하고, 예측은 이동 평균과 이동 분산을 씁니다. 이동값은 스텝마다 배치 쪽으로 조금씩 움직입니다.</translation>
    </message>
</context>
<context>
    <name>StatisticsPicture</name>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Point at a channel, or walk with the arrow keys, to read it</source>
        <translation>채널을 가리키거나 화살표 키로 이동하면 값을 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>분산</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>A weight of your choice</source>
        <translation>직접 고른 가중치</translation>
    </message>
    <message>
        <source>Accuracy of the batch</source>
        <translation>배치의 정확도</translation>
    </message>
    <message>
        <source>Epoch {epoch}, batch {batch} · garments: {count}</source>
        <translation>에포크 {epoch}, 배치 {batch} · 이미지 {count}장</translation>
    </message>
    <message>
        <source>Freeze a step (F9): one batch is trained on, and all that it computed stands still here: masks, losses, gradients, weights.</source>
        <translation>스텝을 고정하십시오(F9). 배치 하나로 학습하고 그때 계산된 마스크, 손실, 그레이디언트, 가중치를 모두 여기에 멈춰 둡니다.</translation>
    </message>
    <message>
        <source>From one line to the next on the left it is a tenth.</source>
        <translation>왼쪽 눈금으로 한 칸 갈 때마다 10분의 1입니다.</translation>
    </message>
    <message>
        <source>Gradient norm by layer and array</source>
        <translation>층별·배열별 그레이디언트 노름</translation>
    </message>
    <message>
        <source>How often each neuron was off in the steps frozen so far</source>
        <translation>지금까지 고정한 스텝에서 뉴런별로 꺼진 비율</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Loss that fit reported</source>
        <translation>fit이 보고한 손실</translation>
    </message>
    <message>
        <source>Mean of the losses of its garments</source>
        <translation>배치 이미지들의 평균 손실</translation>
    </message>
    <message>
        <source>No step is frozen yet</source>
        <translation>아직 고정한 스텝이 없습니다</translation>
    </message>
    <message>
        <source>Penalty on the weights</source>
        <translation>가중치 페널티</translation>
    </message>
    <message>
        <source>The weights of {layer} with the largest gradient.</source>
        <translation>{layer} 층에서 그레이디언트가 가장 큰 가중치입니다.</translation>
    </message>
    <message>
        <source>The weights of {layer}, neuron {unit}, with the largest gradient.</source>
        <translation>{layer} 층의 뉴런 {unit}번에서 그레이디언트가 가장 큰 가중치입니다.</translation>
    </message>
    <message>
        <source>The weights with the largest gradient. Choose a layer or a neuron.</source>
        <translation>그레이디언트가 가장 큰 가중치입니다. 층이나 뉴런을 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>Weights before and after</source>
        <translation>갱신 전후의 가중치</translation>
    </message>
    <message>
        <source>✓ What is shown makes the loss that fit reported.</source>
        <translation>✓ 보이는 값으로 계산한 손실이 fit이 보고한 손실과 같습니다.</translation>
    </message>
    <message>
        <source>✗ What is shown makes {shown}, {difference} beside it.</source>
        <translation>✗ 보이는 값으로 계산하면 {shown}, 차이는 {difference}입니다.</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>New weight by Keras</source>
        <translation>Keras의 새 가중치</translation>
    </message>
    <message>
        <source>New weight by the formula</source>
        <translation>수식의 새 가중치</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Step taken</source>
        <translation>갱신량</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>after</source>
        <translation>후</translation>
    </message>
    <message>
        <source>before</source>
        <translation>전</translation>
    </message>
</context>
<context>
    <name>SummaryModel</name>
    <message>
        <source>Connected to</source>
        <translation>연결된 앞 층</translation>
    </message>
    <message>
        <source>Layer (type)</source>
        <translation>층(종류)</translation>
    </message>
    <message>
        <source>One layer, used as {uses}</source>
        <translation>같은 층의 사용: {uses}</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>출력 형상</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Copy the summary as text</source>
        <translation>요약을 텍스트로 복사</translation>
    </message>
    <message>
        <source>Non-trainable {count}</source>
        <translation>학습 불가 {count}</translation>
    </message>
    <message>
        <source>Summary of the network</source>
        <translation>신경망 요약</translation>
    </message>
    <message>
        <source>Total {count} ({memory})</source>
        <translation>전체 {count} ({memory})</translation>
    </message>
    <message>
        <source>Trainable {count}</source>
        <translation>학습 가능 {count}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All neurons are on and nothing is scaled</source>
        <translation>모든 뉴런이 켜져 있고 배율을 곱하지 않습니다</translation>
    </message>
    <message>
        <source>Another mask</source>
        <translation>다른 마스크</translation>
    </message>
    <message>
        <source>Draws other neurons to switch off, on the same garment ({keys})</source>
        <translation>같은 이미지에서 끌 뉴런을 다시 뽑습니다 ({keys})</translation>
    </message>
    <message>
        <source>Dropout and noise are on, as in training</source>
        <translation>학습할 때처럼 드롭아웃과 잡음이 켜져 있습니다</translation>
    </message>
    <message>
        <source>Freeze a step  {keys}</source>
        <translation>스텝 고정  {keys}</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Seen as in</source>
        <translation>보는 방식</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>신경망 전체 보기</translation>
    </message>
    <message>
        <source>Show the whole network (0); the wheel zooms, dragging moves</source>
        <translation>신경망 전체 보기(0). 휠로 확대하고 끌어서 옮깁니다</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>학습 스텝</translation>
    </message>
    <message>
        <source>Trains on one batch and holds everything still that it computed</source>
        <translation>배치 하나로 학습하고 계산된 모든 값을 멈춰 둡니다</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>뉴런</translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>A layer that is used twice counts once, and has two nodes on the canvas.</source>
        <translation>두 번 사용한 층은 한 번만 세며, 캔버스에는 노드가 두 개 있습니다.</translation>
    </message>
    <message>
        <source>Can be trained</source>
        <translation>학습 가능</translation>
    </message>
    <message>
        <source>Each parameter is a number of 4 bytes; 1 KB is 1,024 bytes.</source>
        <translation>파라미터 하나는 4바이트 크기의 수입니다. 1 KB는 1,024바이트입니다.</translation>
    </message>
    <message>
        <source>Not counted, because the shape that arrives is unknown: {layers}</source>
        <translation>들어오는 형상을 알 수 없어 세지 않은 층: {layers}</translation>
    </message>
    <message>
        <source>Of the layers that are complete so far.</source>
        <translation>현재까지 완성된 층만 센 값입니다.</translation>
    </message>
    <message>
        <source>Products with a weight, each added to a sum, to classify one garment: {count}. They are what makes a network slow.</source>
        <translation>이미지 한 장을 분류할 때 가중치를 곱해 더하는 횟수: {count}. 많을수록 신경망이 느립니다.</translation>
    </message>
    <message>
        <source>without {layers}</source>
        <translation>제외: {layers}</translation>
    </message>
    <message>
        <source>{memory} as float32</source>
        <translation>{memory} (float32)</translation>
    </message>
    <message>
        <source>{trainable} weights and biases that training changes, and {other} running figures that it does not.</source>
        <translation>학습으로 바뀌는 가중치와 편향 {trainable}개, 바뀌지 않는 이동 통계량 {other}개입니다.</translation>
    </message>
</context>
<context>
    <name>TrainWorkspace</name>
    <message>
        <source>Changes count for the next run.</source>
        <translation>변경 사항은 다음 학습부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>학습 설정</translation>
    </message>
</context>
<context>
    <name>TuningPanel</name>
    <message>
        <source>A run goes on; this can begin when it has ended.</source>
        <translation>학습이 진행 중입니다. 끝난 뒤에 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Drawings held out ({count})</source>
        <translation>평가용 그림 ({count})</translation>
    </message>
    <message>
        <source>Drawings trained on ({count})</source>
        <translation>학습한 그림 ({count})</translation>
    </message>
    <message>
        <source>Drawings: {count}, held out: {held_out} (every third of a class). The network never trains on what is held out, which tells whether it has learned to read drawings or only these.</source>
        <translation>그림 {count}장 중 {held_out}장은 평가용으로 떼어 둡니다(클래스마다 세 번째 그림). 이 그림으로는 학습하지 않으므로, 신경망이 그림 읽는 법을 배웠는지 학습한 그림만 외웠는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Epoch {number} of {count}…</source>
        <translation>에포크 {number}/{count}…</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>미세 조정</translation>
    </message>
    <message>
        <source>Fine-tune a network on these drawings</source>
        <translation>이 그림으로 신경망 미세 조정</translation>
    </message>
    <message>
        <source>It is a run of its own, in Train.</source>
        <translation>별도의 학습 기록으로 학습 화면에 남았습니다.</translation>
    </message>
    <message>
        <source>It is a run of its own, in Train; Draw and Results use its network now.</source>
        <translation>별도의 학습 기록으로 학습 화면에 남았습니다. 이제 그리기와 결과 화면이 이 신경망을 씁니다.</translation>
    </message>
    <message>
        <source>Measuring before and after…</source>
        <translation>이전과 이후의 정확도를 재는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Test photos (10,000)</source>
        <translation>테스트 사진 (10,000)</translation>
    </message>
    <message>
        <source>The network of</source>
        <translation>대상 학습 기록</translation>
    </message>
    <message>
        <source>The run whose network is fine-tuned</source>
        <translation>신경망을 미세 조정할 학습 기록</translation>
    </message>
    <message>
        <source>Three drawings of one class are needed: one to measure by.</source>
        <translation>한 클래스의 그림이 세 장 이상 있어야 합니다. 그중 한 장은 평가에 씁니다.</translation>
    </message>
    <message>
        <source>Train a network first (F6): that is what is fine-tuned.</source>
        <translation>먼저 신경망을 학습하십시오(F6). 그 신경망을 미세 조정합니다.</translation>
    </message>
    <message>
        <source>Trains on with the weights of this run, on the drawings mixed with 6,000 photos, so that the photos are not forgotten. It becomes a run of its own.</source>
        <translation>이 학습 기록의 가중치에서 출발해 그림에 사진 6,000장을 섞어 더 학습하므로 사진을 잊지 않습니다. 결과는 별도의 학습 기록으로 남습니다.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>{run} + drawings</source>
        <translation>{run} + 그림</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
</context>
<context>
    <name>WalkNumbers</name>
    <message>
        <source>Gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>Weight after</source>
        <translation>갱신 후 가중치</translation>
    </message>
    <message>
        <source>Weight before</source>
        <translation>갱신 전 가중치</translation>
    </message>
</context>
<context>
    <name>WalkTable</name>
    <message>
        <source>Distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>From the nearest lowest point.</source>
        <translation>가장 가까운 최저점까지의 거리입니다.</translation>
    </message>
    <message>
        <source>Learning rate of {name}</source>
        <translation>{name}의 학습률</translation>
    </message>
    <message>
        <source>Learning rate: length of a step against the gradient.</source>
        <translation>학습률: 그레이디언트 반대 방향으로 가는 보폭입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Show the way of {name}</source>
        <translation>{name}의 경로 표시</translation>
    </message>
    <message>
        <source>Shows or hides the way of {name}.</source>
        <translation>{name}의 경로를 표시하거나 숨깁니다.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
</context>
<context>
    <name>WeightChooser</name>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Place on axis {number}</source>
        <translation>{number}번 축의 위치</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
</context>
<context>
    <name>WeightPictures</name>
    <message>
        <source>Neuron {number}: weights from {least} to {most}. Ink on blue pixels speaks for it, on orange ones against it.</source>
        <translation>뉴런 {number}: 가중치 {least} ~ {most}. 파란 픽셀이 진하면 값이 커지고, 주황 픽셀이 진하면 작아집니다.</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>그림 {count}장</translation>
    </message>
    <message>
        <source>Weights of the first layer, a picture a neuron</source>
        <translation>첫 층의 가중치, 뉴런마다 그림 1장</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A network of 100 neurons learns to tell ten garments apart, in a minute.</source>
        <translation>뉴런 100개짜리 신경망이 1분 만에 열 가지 의류를 구별하는 법을 배웁니다.</translation>
    </message>
    <message>
        <source>A network that has learned already says what it sees while you draw.</source>
        <translation>이미 학습한 신경망이 그리는 동안 무엇으로 보이는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Build a network from layers, train it with Keras on 70,000 garments, and watch every neuron of it at work – all on this computer.</source>
        <translation>층을 쌓아 신경망을 만들고, 의류 이미지 70,000장을 Keras로 학습시키면서 뉴런 하나하나가 일하는 모습을 봅니다. 모두 이 컴퓨터에서 이루어집니다.</translation>
    </message>
    <message>
        <source>Draw a garment</source>
        <translation>옷 그리기</translation>
    </message>
    <message>
        <source>Look around first (Esc)</source>
        <translation>먼저 둘러보기 (Esc)</translation>
    </message>
    <message>
        <source>See a neural network learn</source>
        <translation>신경망이 학습하는 모습을 보십시오</translation>
    </message>
    <message>
        <source>Start lesson 1</source>
        <translation>1강 시작하기</translation>
    </message>
    <message>
        <source>Step by step through Keras and TensorFlow, on the program itself.</source>
        <translation>프로그램을 직접 다루며 Keras와 TensorFlow를 차근차근 익힙니다.</translation>
    </message>
    <message>
        <source>Train your first network</source>
        <translation>첫 신경망 학습하기</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
</context>
<context>
    <name>WhatIfPatience</name>
    <message>
        <source>It does not run out by epoch {count}.</source>
        <translation>에포크 {count}까지 조기 종료되지 않습니다.</translation>
    </message>
    <message>
        <source>Patience in epochs</source>
        <translation>patience(에포크)</translation>
    </message>
    <message>
        <source>Restored from epoch {epoch}: {figures}.</source>
        <translation>에포크 {epoch}의 가중치 복원: {figures}.</translation>
    </message>
    <message>
        <source>So many epochs in a row without an improvement are waited for; computed from this run as the callback does.</source>
        <translation>나아지지 않아도 연속으로 기다리는 에포크 수입니다. 이 학습의 기록으로 콜백과 똑같이 계산합니다.</translation>
    </message>
    <message>
        <source>Stops after epoch {epoch}: {figures}.</source>
        <translation>에포크 {epoch} 후 종료: {figures}.</translation>
    </message>
    <message>
        <source>What would patience have done?</source>
        <translation>patience를 적용했다면?</translation>
    </message>
    <message>
        <source>validation loss {loss}</source>
        <translation>검증 손실 {loss}</translation>
    </message>
    <message>
        <source>validation loss {loss}, accuracy {accuracy}</source>
        <translation>검증 손실 {loss}, 정확도 {accuracy}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A connection names a layer that is not there.</source>
        <translation>없는 층을 가리키는 연결이 있습니다.</translation>
    </message>
    <message>
        <source>A kernel can jump or be spread out, not both: strides is {strides} and dilation_rate {dilation_rate}. Set one of them to 1, 1.</source>
        <translation>커널을 건너뛰는 것과 벌리는 것은 함께 쓸 수 없습니다. 현재 strides: {strides}, dilation_rate: {dilation_rate}. 둘 중 하나를 1, 1로 바꾸십시오.</translation>
    </message>
    <message>
        <source>A kernel of a channel&apos;s own jumps as far down as across: strides is {strides}. Set both to the same number.</source>
        <translation>채널마다 따로 적용하는 커널은 세로와 가로로 같은 칸씩만 건너뛸 수 있습니다. 현재 strides: {strides}. 두 값을 같게 하십시오.</translation>
    </message>
    <message>
        <source>A name has up to 64 letters a to z, digits and underscores.</source>
        <translation>이름은 영문자, 숫자, 밑줄로 64자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 수입니다.</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수입니다.</translation>
    </message>
    <message>
        <source>A {name} of {window} is larger than the picture under it ({shape}). Make it smaller, or set padding to &quot;same&quot;.</source>
        <translation>{name} {window} 크기가 입력 이미지({shape})보다 큽니다. 크기를 줄이거나 padding을 &quot;same&quot;으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} 추가</translation>
    </message>
    <message>
        <source>An Input is where the network begins: nothing leads to it.</source>
        <translation>Input은 신경망의 시작이므로 앞에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>An output is compared with the class (10 values, or 1), with footwear or not (1 value), or with the garment (784, or 28 × 28). Here come {shape}: end with a Dense of 10 units, or connect this layer to another.</source>
        <translation>출력은 클래스(값 10개 또는 1개), 신발 여부(값 1개), 이미지(784 또는 28 × 28) 중 하나와 비교합니다. 현재 출력: {shape}. 끝에 units가 10인 Dense를 두거나 이 층을 다른 층에 연결하십시오.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>외 {count}개.</translation>
    </message>
    <message>
        <source>Another layer has this name already.</source>
        <translation>다른 층이 이미 이 이름을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Axis {axis} counts the garments of a batch, which must stay apart; here arrives {shapes}. Choose another axis: -1 is always the last one.</source>
        <translation>{axis}번 축은 배치 축이며 이미지끼리는 섞을 수 없습니다. 현재 입력: {shapes}. 다른 축을 선택하십시오. -1은 항상 마지막 축입니다.</translation>
    </message>
    <message>
        <source>Change Colour</source>
        <translation>색 변경</translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>메모 변경</translation>
    </message>
    <message>
        <source>Change Training Settings</source>
        <translation>학습 설정 변경</translation>
    </message>
    <message>
        <source>Change {parameters}</source>
        <translation>{parameters} 변경</translation>
    </message>
    <message>
        <source>Change {parameters} of {layer}</source>
        <translation>{layer}의 {parameters} 변경</translation>
    </message>
    <message>
        <source>Collapse Linear Layers</source>
        <translation>선형 층 합치기</translation>
    </message>
    <message>
        <source>Connect {layers}</source>
        <translation>{layers} 연결</translation>
    </message>
    <message>
        <source>Cropping {cropping} leaves nothing of {shapes}. Crop fewer rows and columns.</source>
        <translation>cropping {cropping} 설정으로 자르면 {shapes} 입력에서 남는 것이 없습니다. 행과 열을 덜 자르십시오.</translation>
    </message>
    <message>
        <source>Delete Drawing</source>
        <translation>그림 지우기</translation>
    </message>
    <message>
        <source>Delete Drawings</source>
        <translation>그림 지우기</translation>
    </message>
    <message>
        <source>Delete Layers</source>
        <translation>층 삭제</translation>
    </message>
    <message>
        <source>Delete Run</source>
        <translation>학습 기록 삭제</translation>
    </message>
    <message>
        <source>Delete Runs</source>
        <translation>학습 기록 여러 개 삭제</translation>
    </message>
    <message>
        <source>Delete {layer}</source>
        <translation>{layer} 삭제</translation>
    </message>
    <message>
        <source>Disconnect {layers}</source>
        <translation>{layers} 연결 해제</translation>
    </message>
    <message>
        <source>Drag an Input onto the canvas.</source>
        <translation>Input을 캔버스로 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>Drag from the port below another layer to the port on top of this one.</source>
        <translation>다른 층의 아래쪽 포트에서 이 층의 위쪽 포트로 끌어 연결하십시오.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Garments enter through an Input layer. Add one and connect it.</source>
        <translation>이미지는 Input 층으로 들어옵니다. Input 층을 추가하고 연결하십시오.</translation>
    </message>
    <message>
        <source>Give It Weights of Its Own</source>
        <translation>가중치 따로 갖기</translation>
    </message>
    <message>
        <source>Input “{subject}” takes {value}, which a garment of 28 × 28 pixels cannot be.</source>
        <translation>“{subject}” 입력의 형상({value})은 28 × 28 픽셀 이미지로 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>It does not say what enters the network.</source>
        <translation>신경망의 입력이 지정되지 않은 파일입니다.</translation>
    </message>
    <message>
        <source>It has more than {count} layers or connections.</source>
        <translation>층이나 연결이 {count}개를 넘습니다.</translation>
    </message>
    <message>
        <source>It hesitates between {first} and {second}.</source>
        <translation>{first}, {second} 사이에서 망설입니다.</translation>
    </message>
    <message>
        <source>It hesitates between {first}, {second} and {third}.</source>
        <translation>{first}, {second}, {third} 사이에서 망설입니다.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>폴더입니다.</translation>
    </message>
    <message>
        <source>It is at a loss: many garments are as likely.</source>
        <translation>갈피를 잡지 못합니다. 여러 클래스의 확률이 비슷합니다.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>손상된 파일입니다.</translation>
    </message>
    <message>
        <source>It is fairly sure.</source>
        <translation>꽤 확신합니다.</translation>
    </message>
    <message>
        <source>It is no picture, or it is damaged.</source>
        <translation>그림 파일이 아니거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>It is not a .keras file, or it is cut off.</source>
        <translation>.keras 파일이 아니거나 잘린 파일입니다.</translation>
    </message>
    <message>
        <source>It is not a project file, or it is cut off.</source>
        <translation>프로젝트 파일이 아니거나 잘린 파일입니다.</translation>
    </message>
    <message>
        <source>It is sure.</source>
        <translation>확신합니다.</translation>
    </message>
    <message>
        <source>It is too large to be a project.</source>
        <translation>프로젝트로 보기에는 너무 큰 파일입니다.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>파일이 너무 큽니다.</translation>
    </message>
    <message>
        <source>It is too large: at most {count} megabytes of pixels.</source>
        <translation>너무 큽니다. 픽셀 데이터는 최대 {count}MB입니다.</translation>
    </message>
    <message>
        <source>It needs code of its own, “{subject}”, which the program never runs from a file.</source>
        <translation>사용자 정의 코드 “{subject}” 없이는 사용할 수 없는 파일입니다. 이 프로그램은 파일에 든 코드를 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>It was written by a newer version of the program.</source>
        <translation>더 새로운 버전의 프로그램에서 저장한 파일입니다.</translation>
    </message>
    <message>
        <source>Its version is unknown.</source>
        <translation>알 수 없는 버전의 파일입니다.</translation>
    </message>
    <message>
        <source>Its weights do not fit its network.</source>
        <translation>파일의 가중치가 신경망과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Keep Drawing</source>
        <translation>그림 보관</translation>
    </message>
    <message>
        <source>Keep Drawings</source>
        <translation>그림 보관</translation>
    </message>
    <message>
        <source>Layer “{subject}” cannot be used on this number of inputs: {value}.</source>
        <translation>“{subject}” 층에 쓸 수 없는 입력 개수입니다: {value}.</translation>
    </message>
    <message>
        <source>Layer “{subject}” computes in {value}; the program computes in float32.</source>
        <translation>“{subject}” 층의 계산 형식: {value}. 이 프로그램은 float32로 계산합니다.</translation>
    </message>
    <message>
        <source>Layer “{subject}” has {value}; the canvas has this activation with {expected} only.</source>
        <translation>“{subject}” 층의 설정: {value}. 캔버스의 활성화 함수는 {expected}일 때만 같습니다.</translation>
    </message>
    <message>
        <source>Layer “{subject}” is used in a way that the canvas has not: {value}.</source>
        <translation>“{subject}” 층: 캔버스에서 지원하지 않는 사용 방식입니다: {value}.</translation>
    </message>
    <message>
        <source>Layer “{subject}” is used on the same result twice.</source>
        <translation>“{subject}” 층에 같은 출력이 두 번 입력됩니다.</translation>
    </message>
    <message>
        <source>Layer “{subject}”: the canvas has no {value}.</source>
        <translation>“{subject}” 층: 캔버스에서 지원하지 않는 설정입니다: {value}.</translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation>나가는 연결 없음</translation>
    </message>
    <message>
        <source>Left out, because the program does not have it: {names}.</source>
        <translation>이 프로그램에 없어 제외한 설정: {names}.</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>{line}행: {problem}</translation>
    </message>
    <message>
        <source>Loss does not fit</source>
        <translation>손실이 맞지 않음</translation>
    </message>
    <message>
        <source>Move Layers</source>
        <translation>층 이동</translation>
    </message>
    <message>
        <source>Move {layer}</source>
        <translation>{layer} 이동</translation>
    </message>
    <message>
        <source>Needs two inputs</source>
        <translation>입력이 둘 필요함</translation>
    </message>
    <message>
        <source>No Input layer</source>
        <translation>Input 층 없음</translation>
    </message>
    <message>
        <source>No layer has weights, so training has nothing to change. Add a Dense.</source>
        <translation>가중치가 있는 층이 없어 학습할 것이 없습니다. Dense 층을 추가하십시오.</translation>
    </message>
    <message>
        <source>No layer takes what enters here. Connect this Input or delete it.</source>
        <translation>이 입력을 받는 층이 없습니다. 이 Input을 연결하거나 삭제하십시오.</translation>
    </message>
    <message>
        <source>Not every processor can spread out a kernel that runs backwards: dilation_rate is {dilation_rate}. Set it to 1, 1.</source>
        <translation>거꾸로 하는 합성곱의 커널을 벌리는 연산은 실행할 수 없는 프로세서가 있습니다. 현재 dilation_rate: {dilation_rate}. 1, 1로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Nothing arrives here</source>
        <translation>들어오는 입력 없음</translation>
    </message>
    <message>
        <source>Nothing to compare it with</source>
        <translation>맞는 타깃 없음</translation>
    </message>
    <message>
        <source>Nothing to learn</source>
        <translation>학습할 가중치 없음</translation>
    </message>
    <message>
        <source>One of: {choices}.</source>
        <translation>다음 중 하나: {choices}.</translation>
    </message>
    <message>
        <source>One to four whole numbers, as in 28, 28, 1. One may be -1: the rest.</source>
        <translation>정수 한 개에서 네 개까지입니다. 예: 28, 28, 1. 하나는 -1(나머지 크기)로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Only layers of one kind can share their weights.</source>
        <translation>같은 종류의 층끼리만 가중치를 공유할 수 있습니다.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Pixels scaled twice</source>
        <translation>픽셀 크기를 두 번 조정함</translation>
    </message>
    <message>
        <source>Rename Run</source>
        <translation>학습 기록 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename {layer}</source>
        <translation>{layer} 이름 바꾸기</translation>
    </message>
    <message>
        <source>Replace Network</source>
        <translation>신경망 바꾸기</translation>
    </message>
    <message>
        <source>Shape does not fit</source>
        <translation>형상이 맞지 않음</translation>
    </message>
    <message>
        <source>Share Weights</source>
        <translation>가중치 공유</translation>
    </message>
    <message>
        <source>Softmax makes several values add up to 1. Of a single value it makes 1, always. Take sigmoid for yes or no, linear for a number.</source>
        <translation>소프트맥스는 여러 값의 합을 1로 만듭니다. 값이 하나이면 언제나 1이 됩니다. 예/아니요에는 sigmoid, 수치에는 linear를 쓰십시오.</translation>
    </message>
    <message>
        <source>Softmax of one value</source>
        <translation>값 하나의 소프트맥스</translation>
    </message>
    <message>
        <source>That would close a circle: the layer would wait for its own output.</source>
        <translation>순환이 생겨 층이 자신의 출력을 기다리게 됩니다.</translation>
    </message>
    <message>
        <source>The canvas has no layer “{subject}”.</source>
        <translation>캔버스에서 지원하지 않는 층입니다: “{subject}”.</translation>
    </message>
    <message>
        <source>The hinge loss expects values around -1 and 1: set the activation of the last layer to tanh or linear. Here it is {activation}.</source>
        <translation>힌지 손실에는 -1과 1 안팎의 값이 필요합니다. 마지막 층의 활성화 함수를 tanh나 linear로 바꾸십시오. 현재 활성화 함수: {activation}.</translation>
    </message>
    <message>
        <source>The loss expects ten probabilities that add up to 1: set the activation of the last layer to softmax. Here it is {activation}.</source>
        <translation>손실 함수에는 합이 1인 확률 10개가 필요합니다. 마지막 층의 활성화 함수를 softmax로 바꾸십시오. 현재 활성화 함수: {activation}.</translation>
    </message>
    <message>
        <source>The network has a mistake: mend it first.</source>
        <translation>신경망에 문제가 있습니다. 먼저 해결하십시오.</translation>
    </message>
    <message>
        <source>The network is empty</source>
        <translation>신경망이 비어 있음</translation>
    </message>
    <message>
        <source>The number of channels that arrive, {channels} ({shapes}), does not divide into {groups} groups. Set groups to 1 or to another number that divides {channels}.</source>
        <translation>채널 {channels}개를 그룹 {groups}개로 나눌 수 없습니다. 현재 입력: {shapes}. groups를 1이나 {channels}의 약수로 바꾸십시오.</translation>
    </message>
    <message>
        <source>The number of filters, {filters}, does not divide into {groups} groups. Set filters to a multiple of {groups}, or groups to 1.</source>
        <translation>필터 {filters}개를 그룹 {groups}개로 나눌 수 없습니다. filters를 {groups}의 배수로 바꾸거나 groups를 1로 바꾸십시오.</translation>
    </message>
    <message>
        <source>The number of values that arrive is {arriving} ({shape}), and target_shape {target} holds {known}. Choose sizes whose product is {arriving}, or write -1 for one of them.</source>
        <translation>들어오는 값은 {arriving}개({shape})이지만 target_shape {target}의 값은 {known}개입니다. 곱이 {arriving}인 크기를 선택하거나 하나를 -1로 쓰십시오.</translation>
    </message>
    <message>
        <source>The number of values that arrive, {arriving} ({shape}), can&apos;t be divided by the {known} of target_shape {target}. Choose sizes whose product divides {arriving}.</source>
        <translation>들어오는 값은 {arriving}개({shape})이며, target_shape {target} 크기의 곱인 {known}의 배수가 아닙니다. 곱이 {arriving}의 약수인 크기를 선택하십시오.</translation>
    </message>
    <message>
        <source>The pixels come in from 0 to 1 already, and this layer divides them once more. Take it out, or let pixels from 0 to 255 in.</source>
        <translation>픽셀은 이미 0~1로 들어오는데 이 층이 한 번 더 나눕니다. 이 층을 빼거나 0~255 픽셀을 그대로 넣으십시오.</translation>
    </message>
    <message>
        <source>The shape that arrives is unknown until the layer before is mended.</source>
        <translation>앞 층의 문제를 해결해야 들어오는 형상을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The weights of layer “{subject}” do not fit it.</source>
        <translation>“{subject}” 층의 가중치가 층과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>There is no Keras network in it.</source>
        <translation>Keras 신경망이 없는 파일입니다.</translation>
    </message>
    <message>
        <source>There is no axis {axis} in what arrives ({shapes}, behind axis 0, the batch). -1 is always the last one.</source>
        <translation>들어오는 텐서({shapes}, 0번 축인 배치는 제외)에 {axis}번 축이 없습니다. -1은 항상 마지막 축입니다.</translation>
    </message>
    <message>
        <source>There is no kind of layer “{name}”.</source>
        <translation>이 프로그램에 없는 층입니다: “{name}”.</translation>
    </message>
    <message>
        <source>There is no layer “{name}”.</source>
        <translation>“{name}” 층이 없습니다.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>그림이 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>파일이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing drawn in it: the paper stays as it is.</source>
        <translation>이미지에 그려진 것이 없습니다. 종이 위의 그림은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>These two layers are connected already.</source>
        <translation>이미 연결된 두 층입니다.</translation>
    </message>
    <message>
        <source>This layer is used elsewhere on {shape}, and its weights fit no other shape. Make the two alike, or give this one weights of its own.</source>
        <translation>다른 곳에서 {shape} 입력에 사용하는 층이므로 가중치가 다른 형상에는 맞지 않습니다. 두 입력의 형상을 같게 하거나 이 층에 별도 가중치를 사용하십시오.</translation>
    </message>
    <message>
        <source>This layer joins two tensors or more: connect another layer to it.</source>
        <translation>텐서를 둘 이상 합치는 층입니다. 층을 하나 더 연결하십시오.</translation>
    </message>
    <message>
        <source>This layer takes one input. Join several with Concatenate first.</source>
        <translation>이 층은 입력을 하나만 받습니다. 여러 입력은 먼저 Concatenate로 합치십시오.</translation>
    </message>
    <message>
        <source>This layer works on pictures of height × width × channels, three axes; here arrives {shape}. Put a Reshape before it.</source>
        <translation>이 층의 입력은 높이 × 너비 × 채널의 3개 축이어야 합니다. 현재 입력: {shape}. 앞에 Reshape를 두십시오.</translation>
    </message>
    <message>
        <source>This layer works on pictures of height × width × channels; here arrives a row of {shape}. Move it before Flatten, or make a picture of the row with Reshape.</source>
        <translation>이 층의 입력은 높이 × 너비 × 채널의 이미지여야 합니다. 현재 입력: 한 줄로 펼친 값 {shape}개. 층을 Flatten 앞으로 옮기거나 Reshape로 이미지 형상을 만드십시오.</translation>
    </message>
    <message>
        <source>This layer works on pictures of height × width × channels; here arrives {shape}, without channels. Put a Reshape to {shape} × 1 before it, or give the Input its channel axis.</source>
        <translation>이 층의 입력은 높이 × 너비 × 채널의 이미지여야 합니다. 현재 입력: 채널이 없는 {shape}. 앞에 {shape} × 1 Reshape를 두거나 Input에 채널 축을 추가하십시오.</translation>
    </message>
    <message>
        <source>This layer would need more memory than a computer has. Make it smaller.</source>
        <translation>이 층에는 컴퓨터보다 큰 메모리가 필요합니다. 층을 줄이십시오.</translation>
    </message>
    <message>
        <source>This loss compares ten values with a one-hot row.</source>
        <translation>값 10개를 원-핫 레이블과 비교하는 손실 함수입니다.</translation>
    </message>
    <message>
        <source>This loss compares value by value: with ten values, give the class as one-hot.</source>
        <translation>원소별로 비교하는 손실 함수입니다. 출력값이 10개이면 클래스를 원-핫으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>This loss compares values from 0 to 1; the number of a class is larger.</source>
        <translation>0~1의 값을 비교하는 손실 함수입니다. 클래스 번호는 이보다 큽니다.</translation>
    </message>
    <message>
        <source>This loss expects values from 0 to 1: set the activation of the last layer to sigmoid. Here it is {activation}.</source>
        <translation>이 손실 함수에는 0~1의 값이 필요합니다. 마지막 층의 활성화 함수를 sigmoid로 바꾸십시오. 현재 활성화 함수: {activation}.</translation>
    </message>
    <message>
        <source>This loss is for a yes or no, as footwear or not.</source>
        <translation>신발 여부처럼 예/아니요를 판단하는 손실 함수입니다.</translation>
    </message>
    <message>
        <source>This loss takes the class as an integer, not as a row.</source>
        <translation>클래스를 원-핫이 아닌 정수로 받는 손실 함수입니다.</translation>
    </message>
    <message>
        <source>This loss wants ten values, one a class.</source>
        <translation>클래스마다 하나씩 값 10개가 필요한 손실 함수입니다.</translation>
    </message>
    <message>
        <source>To be joined along axis {axis}, tensors must be alike along all others; here arrive {shapes}. Choose another axis, or make them alike with Flatten or Reshape.</source>
        <translation>{axis}번 축을 따라 이어 붙이려면 나머지 축의 크기가 같아야 합니다. 현재 입력: {shapes}. 다른 축을 선택하거나 Flatten이나 Reshape로 형상을 맞추십시오.</translation>
    </message>
    <message>
        <source>Two numbers from 0 to {high}, for L1 and L2.</source>
        <translation>L1과 L2에 쓸 0부터 {high}까지의 수 두 개입니다.</translation>
    </message>
    <message>
        <source>Two whole numbers from {low} to {high}, or empty.</source>
        <translation>{low}부터 {high}까지의 정수 두 개이거나 빈칸입니다.</translation>
    </message>
    <message>
        <source>Two whole numbers from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수 두 개입니다.</translation>
    </message>
    <message>
        <source>Unusual activation</source>
        <translation>이례적인 활성화 함수</translation>
    </message>
    <message>
        <source>Use Settings of {run}</source>
        <translation>{run} 설정 사용</translation>
    </message>
    <message>
        <source>Use {layer} Again</source>
        <translation>{layer} 다시 사용</translation>
    </message>
    <message>
        <source>Uses do not fit together</source>
        <translation>공유 입력 형상이 다름</translation>
    </message>
    <message>
        <source>Values meet one by one, so shapes must be alike, or 1 where they are not; here arrive {shapes}. Give the layers before as many units or filters, and as large pictures.</source>
        <translation>원소별로 계산하므로 형상이 같아야 하며, 크기가 다른 축은 1이어야 합니다. 현재 입력: {shapes}. 앞 층들의 units나 filters, 이미지 크기를 같게 하십시오.</translation>
    </message>
    <message>
        <source>Waits for the layer before</source>
        <translation>앞 층을 기다림</translation>
    </message>
    <message>
        <source>What it holds does not have the form of a project.</source>
        <translation>파일의 내용이 프로젝트 형식에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>What it holds is no project: {reason}</source>
        <translation>파일의 내용이 프로젝트가 아닙니다: {reason}</translation>
    </message>
    <message>
        <source>What the system says: {reason}.</source>
        <translation>시스템 메시지: {reason}.</translation>
    </message>
    <message>
        <source>What the system says: {value}.</source>
        <translation>시스템 메시지: {value}.</translation>
    </message>
    <message>
        <source>Whole numbers from 0 to {high}: one for all edges, two for height and width, or four for top, bottom, left and right.</source>
        <translation>0부터 {high}까지의 정수입니다. 한 개는 모든 가장자리, 두 개는 높이와 너비, 네 개는 위, 아래, 왼쪽, 오른쪽입니다.</translation>
    </message>
    <message>
        <source>With a dilation_rate of {rate}, a {name} of {window} covers more than the picture under it ({shape}). Make one of them smaller, or set padding to &quot;same&quot;.</source>
        <translation>dilation_rate {rate}, {name} {window} 설정으로 덮는 범위가 입력 이미지({shape})보다 큽니다. 둘 중 하나를 줄이거나 padding을 &quot;same&quot;으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>With padding &quot;same&quot;, a kernel that covers an even number of pixels (kernel_size {kernel_size}) needs an output_padding of 1 at least; here it is {output_padding}. Make it larger, or leave it empty.</source>
        <translation>padding이 &quot;same&quot;일 때 짝수 개의 픽셀을 덮는 커널(kernel_size {kernel_size})에는 1 이상의 output_padding이 필요합니다. 현재 값: {output_padding}. 값을 늘리거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>예 또는 아니요입니다.</translation>
    </message>
    <message>
        <source>output_padding ({output_padding}) must be less than strides ({strides}) both ways. Make it smaller, or leave it empty.</source>
        <translation>output_padding({output_padding})은 두 방향 모두 strides({strides})보다 작아야 합니다. 값을 줄이거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>외 {count}개</translation>
    </message>
    <message>
        <source>{file} cannot be opened here. Projects (.fashion), Keras models (.keras) and Python scripts (.py) can.</source>
        <translation>열 수 없는 파일입니다: {file}. 프로젝트(.fashion), Keras 모델(.keras), Python 스크립트(.py)를 열 수 있습니다.</translation>
    </message>
    <message>
        <source>{file} is a picture. A picture of a garment goes onto the paper of the Draw workspace.</source>
        <translation>이미지 파일입니다: {file}. 옷 이미지는 그리기 작업 공간의 종이 위에 놓으십시오.</translation>
    </message>
    <message>
        <source>{file} is in the old format of Keras. Save it there as .keras, with model.save(&apos;name.keras&apos;), and open that.</source>
        <translation>Keras의 이전 형식 파일입니다: {file}. Keras에서 model.save(&apos;name.keras&apos;)로 저장한 .keras 파일을 여십시오.</translation>
    </message>
    <message>
        <source>{file}: its weights stay out, because the network cannot be tried on the garments as it is.</source>
        <translation>{file}: 지금 상태로는 이미지에 적용할 수 없는 신경망이므로 가중치는 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>{kind} has no setting “{name}”.</source>
        <translation>{kind}: 없는 설정입니다: “{name}”.</translation>
    </message>
    <message>
        <source>{parameter} of {layer}: {change}</source>
        <translation>{layer}의 {parameter}: {change}</translation>
    </message>
    <message>
        <source>{setting} cannot be {received}.</source>
        <translation>{setting} 설정에 쓸 수 없는 값입니다: {received}.</translation>
    </message>
    <message>
        <source>“{subject}” is an output though it goes on, or is an output twice.</source>
        <translation>“{subject}” 층이 다른 층으로 이어지는데도 출력이거나, 출력으로 두 번 지정되었습니다.</translation>
    </message>
    <message>
        <source>“{subject}” is neither a Sequential nor a Functional model.</source>
        <translation>“{subject}”: Sequential 모델도 함수형 모델도 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Build the network&apos;s layers</source>
        <translation>신경망의 층 구성</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>Draw a garment and have it classified</source>
        <translation>옷을 그려 분류하기</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>내부</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Look into the network, neuron by neuron</source>
        <translation>신경망을 뉴런 하나하나까지 들여다보기</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Set the run and watch the loss</source>
        <translation>학습 설정과 손실 관찰</translation>
    </message>
    <message>
        <source>The 70,000 garments and their labels</source>
        <translation>의류 이미지 70,000장과 레이블</translation>
    </message>
    <message>
        <source>The lecture, step by step</source>
        <translation>강의를 한 단계씩</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>What the network predicts for garments it never saw</source>
        <translation>처음 보는 이미지에 대한 신경망의 예측</translation>
    </message>
</context>
<context>
    <name>WriteFailure</name>
    <message>
        <source>The system says: {reason}. Choose another folder or name.</source>
        <translation>시스템 메시지: {reason}. 다른 폴더나 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>“{file}” could not be written.</source>
        <translation>“{file}” 파일을 저장하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>_OutputLoss</name>
    <message>
        <source>p − y is what softmax and cross-entropy send back together: the gradient at the sums before the softmax.</source>
        <translation>p − y는 softmax와 크로스 엔트로피가 함께 되돌려 보내는 값으로, softmax 이전 합에 대한 그레이디언트입니다.</translation>
    </message>
</context>
</TS>
