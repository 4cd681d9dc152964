<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>CanvasToolbar</name>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>선택 항목 삭제</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>화면에 맞춤</translation>
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
        <source>Lowest validation loss</source>
        <translation>최저 검증 손실</translation>
    </message>
    <message>
        <source>Share of the garments whose class is predicted right.</source>
        <translation>클래스를 맞게 예측한 이미지의 비율입니다.</translation>
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
    <name>DataSettings</name>
    <message>
        <source>As published</source>
        <translation>교재 방식</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Less validation</source>
        <translation>검증 비율 줄이기</translation>
    </message>
    <message>
        <source>More validation</source>
        <translation>검증 비율 늘리기</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>원-핫</translation>
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
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
</context>
<context>
    <name>DataWorkspace</name>
    <message>
        <source>Dashed: kept for validation</source>
        <translation>점선: 검증에 사용</translation>
    </message>
    <message>
        <source>Reading 70,000 garments…</source>
        <translation>이미지 70,000장을 읽는 중…</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
    <message>
        <source>Training set</source>
        <translation>훈련 세트</translation>
    </message>
</context>
<context>
    <name>DatasetErrorCard</name>
    <message>
        <source>Fashion-MNIST cannot be read</source>
        <translation>Fashion-MNIST를 읽을 수 없음</translation>
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
    <name>DrawWorkspace</name>
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
        <source>Eraser</source>
        <translation>지우개</translation>
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
    <name>EmptyHint</name>
    <message>
        <source>Drag an Input from the palette onto the canvas, then add layers below it. A double click adds a layer as well.</source>
        <translation>팔레트에서 Input을 캔버스로 끌어다 놓고 그 아래에 층을 추가하십시오. 두 번 클릭해도 층이 추가됩니다.</translation>
    </message>
    <message>
        <source>No layers yet</source>
        <translation>아직 층이 없음</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>GarmentDetails</name>
    <message>
        <source>Class {label} of the ten: the row has its 1 in column {label} and a 0 in the nine others.</source>
        <translation>클래스 10개 중 {label}번: {label}번 열만 1, 나머지 아홉 열은 0입니다.</translation>
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
    <name>GuessCard</name>
    <message>
        <source>A shirt, a bag, a boot: the guess changes with every stroke.</source>
        <translation>셔츠, 가방, 부츠 등을 그리면 획마다 예측이 바뀝니다.</translation>
    </message>
    <message>
        <source>Best guess of the network that ships with the program</source>
        <translation>프로그램에 포함된 신경망의 예측</translation>
    </message>
    <message>
        <source>Best guess of the network that you trained last</source>
        <translation>마지막으로 학습한 내 신경망의 예측</translation>
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
        <source>My network</source>
        <translation>내 신경망</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>신경망 없음</translation>
    </message>
    <message>
        <source>Shipped network</source>
        <translation>기본 신경망</translation>
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
        <source>Train a network first.</source>
        <translation>먼저 신경망을 학습하십시오.</translation>
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
    <name>LayerWords</name>
    <message>
        <source>Applies a function to every value; it has no weights of its own.</source>
        <translation>모든 값에 함수를 적용합니다. 자체 가중치는 없습니다.</translation>
    </message>
    <message>
        <source>Axis along which the tensors are joined.</source>
        <translation>텐서를 이어 붙이는 축입니다.</translation>
    </message>
    <message>
        <source>Brings every channel to mean 0 and variance 1 over the batch, then rescales it.</source>
        <translation>채널마다 배치의 평균을 0, 분산을 1로 맞춘 후 크기와 위치를 다시 조정합니다.</translation>
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
        <source>Every unit weighs all values that arrive, adds a bias and applies the activation.</source>
        <translation>유닛마다 모든 입력값의 가중합에 편향을 더하고 활성화 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Function applied to the result of every neuron.</source>
        <translation>각 뉴런의 결과에 적용하는 함수입니다.</translation>
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
        <source>How slowly the moving mean and variance follow.</source>
        <translation>이동 평균과 이동 분산이 느리게 따라가는 정도입니다.</translation>
    </message>
    <message>
        <source>In training, switches a share of the values off at random and scales up the rest.</source>
        <translation>학습할 때 일정 비율의 값을 무작위로 끄고 나머지를 키웁니다.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Keeps the largest value of every window: a smaller picture.</source>
        <translation>창마다 최댓값만 남겨 이미지를 줄입니다.</translation>
    </message>
    <message>
        <source>Lays the 28 rows of pixels in one row of 784.</source>
        <translation>28행의 픽셀을 값 784개의 한 줄로 펼칩니다.</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>정규화</translation>
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
        <source>Regularization</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Reshaping</source>
        <translation>형상 변환</translation>
    </message>
    <message>
        <source>Shape of one garment, without the batch axis.</source>
        <translation>배치 축을 뺀 이미지 한 장의 형상입니다.</translation>
    </message>
    <message>
        <source>Share of the values that each step switches off.</source>
        <translation>스텝마다 끄는 값의 비율입니다.</translation>
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
        <source>Where the pixels of a garment enter the network.</source>
        <translation>의류 이미지의 픽셀이 신경망에 들어오는 곳입니다.</translation>
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
        <source>same: zeros around the picture keep its size. valid: none.</source>
        <translation>same: 둘레를 0으로 채워 크기를 유지합니다. valid: 채우지 않습니다.</translation>
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
        <source>It was written by a newer version of the program.</source>
        <translation>더 새로운 버전의 프로그램에서 저장한 파일입니다.</translation>
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
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>What is wrong: {reason}.</source>
        <translation>원인: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be used</source>
        <translation>{file} 파일을 사용할 수 없음</translation>
    </message>
    <message>
        <source>{project}[*] – Fashion GUI</source>
        <translation>{project}[*] – Fashion GUI</translation>
    </message>
    <message>
        <source>{reason} Your network is as it was.</source>
        <translation>{reason} 신경망은 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;About Fashion GUI</source>
        <translation>Fashion GUI 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
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
        <source>&amp;New from</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo {edit}</source>
        <translation>다시 실행(&amp;R) {edit}</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>계속(&amp;T)</translation>
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
        <source>&amp;Stop</source>
        <translation>정지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo {edit}</source>
        <translation>실행 취소(&amp;U) {edit}</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Best of 20 epochs</source>
        <translation>20 에포크 중 최적</translation>
    </message>
    <message>
        <source>Chapter: 100 neurons with dropout</source>
        <translation>교재: 뉴런 100개와 드롭아웃</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>합성곱 신경망</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
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
        <source>Save &amp;As…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Softmax only</source>
        <translation>소프트맥스 출력층만</translation>
    </message>
    <message>
        <source>Step &amp;One Batch</source>
        <translation>한 배치만 학습(&amp;B)</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>Network canvas</source>
        <translation>신경망 캔버스</translation>
    </message>
</context>
<context>
    <name>NetworkOverview</name>
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
    <name>NodeItem</name>
    <message>
        <source>Output shape: {shape}</source>
        <translation>출력 형상: {shape}</translation>
    </message>
    <message>
        <source>{count} params</source>
        <translation>파라미터 {count}</translation>
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
        <source>{name} {percentage}</source>
        <translation>{name} {percentage}</translation>
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
    <name>RecipeForm</name>
    <message>
        <source>Batch gradient descent: one step an epoch.</source>
        <translation>배치 경사 하강법: 에포크당 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>콜백</translation>
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
        <source>Epochs without a better validation loss before the run is stopped.</source>
        <translation>검증 손실이 나아지지 않아도 기다리는 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Garments whose mean gradient makes one step; 0 takes all of them.</source>
        <translation>그레이디언트를 평균하여 한 번 갱신하는 이미지 수입니다. 0이면 전체를 사용합니다.</translation>
    </message>
    <message>
        <source>Goes back to the weights of the epoch with the lowest validation loss.</source>
        <translation>검증 손실이 가장 낮은 에포크의 가중치로 되돌립니다.</translation>
    </message>
    <message>
        <source>How the loss is told the class of a garment.</source>
        <translation>손실 함수에 클래스를 알려 주는 방식입니다.</translation>
    </message>
    <message>
        <source>Keep the best epoch</source>
        <translation>최적 에포크 보관</translation>
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
        <source>Length of a step against the gradient: θ ← θ − η∇J(θ).</source>
        <translation>그레이디언트 반대 방향으로 이동하는 보폭입니다: θ ← θ − η∇J(θ).</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>알고리즘</translation>
    </message>
    <message>
        <source>Mini-batch gradient descent.</source>
        <translation>미니배치 경사 하강법입니다.</translation>
    </message>
    <message>
        <source>ModelCheckpoint: the weights of the best epoch are kept, the run goes on.</source>
        <translation>ModelCheckpoint: 최적 에포크의 가중치를 보관하고 학습은 계속합니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Passes over the whole training set.</source>
        <translation>훈련 세트 전체를 반복하는 횟수입니다.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>Restore the best weights</source>
        <translation>최적 가중치 복원</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Stochastic gradient descent: a step for every garment.</source>
        <translation>확률적 경사 하강법: 이미지마다 한 번 갱신합니다.</translation>
    </message>
    <message>
        <source>Stops the run where the validation loss no longer falls.</source>
        <translation>검증 손실이 더 줄지 않으면 학습을 멈춥니다.</translation>
    </message>
    <message>
        <source>The rule by which the gradient changes the weights.</source>
        <translation>그레이디언트로 가중치를 갱신하는 규칙입니다.</translation>
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
        <source>integer</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫</translation>
    </message>
</context>
<context>
    <name>ResultsWorkspace</name>
    <message>
        <source>Classifying the 10,000 garments of the test set…</source>
        <translation>테스트 세트 10,000장을 분류하는 중…</translation>
    </message>
    <message>
        <source>Data (Ctrl+1) says why and how to mend it.</source>
        <translation>원인과 해결 방법은 데이터(Ctrl+1)에 있습니다.</translation>
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
        <source>TensorFlow could not be loaded</source>
        <translation>TensorFlow를 불러오지 못함</translation>
    </message>
    <message>
        <source>The garments could not be read</source>
        <translation>이미지를 읽지 못함</translation>
    </message>
    <message>
        <source>Then every garment of the test set stands here, its label beside what the network says.</source>
        <translation>학습이 끝나면 테스트 세트의 모든 이미지와 레이블, 신경망의 예측을 여기에 표시합니다.</translation>
    </message>
    <message>
        <source>Train a network first: {keys}, then Train</source>
        <translation>먼저 신경망을 학습하십시오: {keys}, 학습</translation>
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
        <source>Epoch {epoch} of {epochs} · batch {batch} of {batches}</source>
        <translation>에포크 {epoch}/{epochs} · 배치 {batch}/{batches}</translation>
    </message>
    <message>
        <source>Fashion-MNIST cannot be read: see the Data workspace.</source>
        <translation>Fashion-MNIST를 읽을 수 없습니다. 데이터 작업 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>Loading TensorFlow, then the run begins…</source>
        <translation>TensorFlow를 불러온 후 학습을 시작합니다…</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>학습 진행률</translation>
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
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation>한 배치만 학습</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Stop the run after this batch (Shift+F5)</source>
        <translation>이 배치를 마치고 학습 정지 (Shift+F5)</translation>
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
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Train on one batch only, then pause (F10)</source>
        <translation>한 배치만 학습하고 일시 정지 (F10)</translation>
    </message>
    <message>
        <source>Train, pause or resume (F5)</source>
        <translation>학습, 일시 정지, 계속 (F5)</translation>
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
        <source>Early stopping after epoch {done}.</source>
        <translation>에포크 {done} 후 조기 종료했습니다.</translation>
    </message>
    <message>
        <source>Early stopping after epoch {done}: the weights of epoch {best} were restored.</source>
        <translation>에포크 {done} 후 조기 종료: 에포크 {best}의 가중치를 복원했습니다.</translation>
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
        <source>Keras ended the run with an error: {detail} The network is as it was.</source>
        <translation>Keras 오류로 학습이 중단되었습니다: {detail} 신경망은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Stopped before the first batch: nothing was trained.</source>
        <translation>첫 배치 전에 정지했습니다. 학습된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Stopped by hand after {done} whole epochs.</source>
        <translation>{done} 에포크를 마치고 직접 정지했습니다.</translation>
    </message>
    <message>
        <source>Stopped by hand after {done} whole epochs; the weights of epoch {best} were kept.</source>
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
        <source>The loss is no longer a number since epoch {epoch}, batch {batch}: the steps were too large. Try a learning rate ten times smaller.</source>
        <translation>에포크 {epoch}, 배치 {batch}부터 손실이 숫자가 아닙니다(NaN). 갱신 폭이 너무 컸습니다. 학습률을 10분의 1로 줄여 보십시오.</translation>
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
        <source>Prediction</source>
        <translation>예측</translation>
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
        <source>In order</source>
        <translation>인덱스순</translation>
    </message>
    <message>
        <source>Most confident wrong first</source>
        <translation>확신한 오답순</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>맞음</translation>
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
    <name>SizeField</name>
    <message>
        <source>as the window</source>
        <translation>창과 같음</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>How the garments are split</source>
        <translation>데이터 분할</translation>
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
        <source>28 × 28 pixels</source>
        <translation>28 × 28 픽셀</translation>
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
        <source>Outlines filled</source>
        <translation>윤곽 채우기</translation>
    </message>
    <message>
        <source>The ink as you drew it.</source>
        <translation>그린 획 그대로입니다.</translation>
    </message>
    <message>
        <source>The paper around it is cut off.</source>
        <translation>그림 둘레를 잘라 냅니다.</translation>
    </message>
    <message>
        <source>This is all that the network gets.</source>
        <translation>신경망이 받는 전부입니다.</translation>
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
    <name>TotalsLine</name>
    <message>
        <source>{count} layers</source>
        <translation>층 {count}개</translation>
    </message>
    <message>
        <source>{count} non-trainable</source>
        <translation>학습 불가 {count}개</translation>
    </message>
    <message>
        <source>{count} trainable parameters</source>
        <translation>학습 가능 파라미터 {count}개</translation>
    </message>
    <message>
        <source>{memory} as float32</source>
        <translation>{memory} (float32)</translation>
    </message>
</context>
<context>
    <name>TrainWorkspace</name>
    <message>
        <source>By batch</source>
        <translation>배치별</translation>
    </message>
    <message>
        <source>By epoch</source>
        <translation>에포크별</translation>
    </message>
    <message>
        <source>Changes count for the next run.</source>
        <translation>변경 사항은 다음 학습부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Every batch as it was, faint, and the mean of the last 50, strong.</source>
        <translation>옅은 선은 각 배치의 값, 진한 선은 최근 50개 배치의 평균입니다.</translation>
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
        <source>One point an epoch: the mean over its batches.</source>
        <translation>에포크마다 점 하나: 배치 값의 평균입니다.</translation>
    </message>
    <message>
        <source>Press Train (F5). The loss falls here while the network learns.</source>
        <translation>학습(F5)을 누르십시오. 학습하는 동안 손실이 줄어드는 모습이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>학습 설정</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A garment is 28 × 28 pixels: the shape must be 28 × 28, 28 × 28 × 1 or 784. Here it is {shape}.</source>
        <translation>이미지는 28 × 28 픽셀이므로 형상은 28 × 28, 28 × 28 × 1, 784 중 하나여야 합니다. 현재 형상: {shape}.</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 수입니다.</translation>
    </message>
    <message>
        <source>A second Input</source>
        <translation>두 번째 Input</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수입니다.</translation>
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
        <source>Change Training Settings</source>
        <translation>학습 설정 변경</translation>
    </message>
    <message>
        <source>Change {parameters}</source>
        <translation>{parameters} 변경</translation>
    </message>
    <message>
        <source>Concatenate joins two tensors or more: connect another layer to it.</source>
        <translation>Concatenate는 텐서를 둘 이상 이어 붙입니다. 층을 하나 더 연결하십시오.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Delete Layers</source>
        <translation>층 삭제</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 해제</translation>
    </message>
    <message>
        <source>Drag an Input from the palette onto the canvas to begin a network.</source>
        <translation>팔레트에서 Input을 캔버스로 끌어다 놓아 신경망을 시작하십시오.</translation>
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
        <source>Move</source>
        <translation>이동</translation>
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
        <source>Not a garment&apos;s shape</source>
        <translation>이미지 형상이 아님</translation>
    </message>
    <message>
        <source>Nothing arrives here</source>
        <translation>들어오는 입력 없음</translation>
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
        <source>One to three whole numbers, as in 28, 28, 1.</source>
        <translation>정수 한 개에서 세 개까지입니다. 예: 28, 28, 1.</translation>
    </message>
    <message>
        <source>Output must be 10 values</source>
        <translation>출력값은 10개여야 함</translation>
    </message>
    <message>
        <source>Output without softmax</source>
        <translation>출력에 softmax 없음</translation>
    </message>
    <message>
        <source>Several layers lead nowhere. One only may be the output: connect the others or delete them.</source>
        <translation>출력이 연결되지 않은 층이 여럿입니다. 출력층은 하나여야 하므로 나머지는 연결하거나 삭제하십시오.</translation>
    </message>
    <message>
        <source>Several loose ends</source>
        <translation>출력층이 여럿임</translation>
    </message>
    <message>
        <source>Shape does not fit</source>
        <translation>형상이 맞지 않음</translation>
    </message>
    <message>
        <source>That would close a circle: the layer would wait for its own output.</source>
        <translation>순환이 생겨 층이 자신의 출력을 기다리게 됩니다.</translation>
    </message>
    <message>
        <source>The axis does not exist in what arrives ({shapes}). -1 is always the last one.</source>
        <translation>들어오는 텐서({shapes})에 없는 축입니다. -1은 항상 마지막 축입니다.</translation>
    </message>
    <message>
        <source>The loss expects ten probabilities that add up to 1: set the activation of the last layer to softmax. Here it is {activation}.</source>
        <translation>손실 함수에는 합이 1인 확률 10개가 필요합니다. 마지막 층의 활성화 함수를 softmax로 바꾸십시오. 현재 활성화 함수: {activation}.</translation>
    </message>
    <message>
        <source>The network is empty</source>
        <translation>신경망이 비어 있음</translation>
    </message>
    <message>
        <source>The network takes one garment at a time: keep one Input, delete this one.</source>
        <translation>신경망은 한 번에 이미지 하나를 받습니다. Input을 하나만 남기고 이 층은 삭제하십시오.</translation>
    </message>
    <message>
        <source>The shape that arrives is unknown until the layer before is mended.</source>
        <translation>앞 층의 문제를 해결해야 들어오는 형상을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>The window is larger than the picture under it ({shapes}). Make it smaller, or set padding to &quot;same&quot;.</source>
        <translation>창이 입력 이미지({shapes})보다 큽니다. 창을 줄이거나 padding을 &quot;same&quot;으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>There are ten classes of garments, so the last layer must give 10 values: Dense with 10 units. Here it gives {shape}.</source>
        <translation>클래스가 10개이므로 마지막 층은 units가 10인 Dense여야 합니다. 현재 출력: {shape}.</translation>
    </message>
    <message>
        <source>These two layers are connected already.</source>
        <translation>이미 연결된 두 층입니다.</translation>
    </message>
    <message>
        <source>This layer slides over height × width × channels, {expected} axes; here arrives {shapes}. Move it before Flatten, or set the Input to 28 × 28 × 1.</source>
        <translation>이 층의 입력은 높이 × 너비 × 채널의 {expected}개 축이어야 합니다. 현재 입력: {shapes}. 층을 Flatten 앞으로 옮기거나 Input을 28 × 28 × 1로 바꾸십시오.</translation>
    </message>
    <message>
        <source>This layer takes one input. Join several with Concatenate first.</source>
        <translation>이 층은 입력을 하나만 받습니다. 여러 입력은 먼저 Concatenate로 합치십시오.</translation>
    </message>
    <message>
        <source>This layer would need more memory than a computer has. Make it smaller.</source>
        <translation>이 층에는 컴퓨터보다 큰 메모리가 필요합니다. 층을 줄이십시오.</translation>
    </message>
    <message>
        <source>Two whole numbers from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 정수 두 개입니다.</translation>
    </message>
    <message>
        <source>Two whole numbers, or empty for the size of the window.</source>
        <translation>정수 두 개입니다. 비워 두면 창의 크기와 같습니다.</translation>
    </message>
    <message>
        <source>Waits for the layer before</source>
        <translation>앞 층을 기다림</translation>
    </message>
    <message>
        <source>What arrives must be alike but for the joined axis; here arrive {shapes}.</source>
        <translation>이어 붙이는 축 외에는 형상이 같아야 합니다. 현재 입력: {shapes}.</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>예 또는 아니요입니다.</translation>
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
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>What the network predicts for garments it never saw</source>
        <translation>처음 보는 이미지에 대한 신경망의 예측</translation>
    </message>
</context>
</TS>
